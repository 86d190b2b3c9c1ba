import { z } from "zod";
import { credentials, users } from "#db/schema/people";
import { noteAccountChange } from "#lib/auth/note-account-change";
import { hashSecret } from "#lib/auth/secret-hash";
import { authorizeSystem } from "#lib/authorize";
import type { Context } from "#lib/context";
import { BadgeCode } from "#lib/domain/badge";
import { may } from "#lib/domain/permissions";
import { pinForm } from "#lib/domain/pin";
import { codedScopes, roles, scopeOfRole } from "#lib/domain/role";
import { uuidv7 } from "#lib/uuid";

export const CreateUser = z
  .strictObject({
    login: z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^[a-z0-9][a-z0-9._-]{1,63}$/),
    name: z.string().trim().min(1).max(60),
    role: z.enum(roles),
    scopeCode: z.string().min(4).max(18).nullable(),
    password: z.string().min(10).max(200),
    pin: z.string().regex(pinForm).nullable(),
    badgeCode: BadgeCode.nullable(),
    officerNumber: z.string().min(1).max(20).nullable(),
    /** Learns the work first: may train and nothing else until a supervisor signs the training off. */
    trainee: z.boolean().optional(),
  })
  .refine(
    (user) =>
      (codedScopes as readonly string[]).includes(scopeOfRole[user.role]) === (user.scopeCode !== null),
    {
      path: ["scopeCode"],
      error: "an office, platform, merchant or agent account needs its code, and no other has one",
    },
  )
  .refine((user) => !user.trainee || may(user.role, "training.run"), {
    path: ["trainee"],
    error: "only who works at a bench of the house is trained for it",
  });

/** Makes one account for one person; run from the command line, which needs no second person. */
export async function createUser(
  ctx: Context,
  input: z.infer<typeof CreateUser>,
): Promise<{ userId: string }> {
  authorizeSystem(ctx);
  const userId = uuidv7();
  const { password, pin, ...user } = input;
  await ctx.tx.insert(users).values({ id: userId, ...user, createdAt: ctx.now });
  await ctx.tx.insert(credentials).values({
    userId,
    passwordHash: await hashSecret(password),
    pinHash: pin ? await hashSecret(pin) : null,
  });
  const { name, role, scopeCode, officerNumber, trainee = false } = user;
  const after = { name, role, scopeCode, officerNumber, trainee };
  await noteAccountChange(ctx, { login: user.login, kind: "open", after });
  return { userId };
}
