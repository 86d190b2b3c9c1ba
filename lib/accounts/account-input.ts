import { z } from "zod";
import { may } from "#lib/domain/permissions";
import { codedScopes, roles, scopeOfRole } from "#lib/domain/role";

/** A login as people type it. */
export const Login = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{1,63}$/);

/** Why something is done; it stays in the history. */
export const Reason = z.string().trim().min(1).max(500);

const Code = z
  .string()
  .trim()
  .min(4)
  .max(18)
  .regex(/^[A-Za-z0-9]+$/);

/** What an account is to be: a code where its role is bound to one, a number where it is an officer's. */
export const GrantInput = z
  .strictObject({
    name: z.string().trim().min(1).max(60),
    role: z.enum(roles),
    scopeCode: Code.nullable(),
    officerNumber: z.string().trim().min(1).max(20).nullable(),
    trainee: z.boolean(),
  })
  .refine(
    ({ role, scopeCode }) =>
      (codedScopes as readonly string[]).includes(scopeOfRole[role]) === (scopeCode !== null),
    { path: ["scopeCode"], error: "an account bound to a code needs it, and no other has one" },
  )
  .refine(({ role, officerNumber }) => (role === "officer") === (officerNumber !== null), {
    path: ["officerNumber"],
    error: "an officer has a number, and nobody else",
  })
  .refine(({ role, trainee }) => !trainee || may(role, "training.run"), {
    path: ["trainee"],
    error: "only who works at a bench of the house is trained for it",
  });
