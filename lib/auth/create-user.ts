import { z } from "zod";
import { credentials, users } from "#db/schema/people";
import { hashSecret } from "#lib/auth/secret-hash";
import { authorizeSystem } from "#lib/authorize";
import type { Context } from "#lib/context";
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
    pin: z
      .string()
      .regex(/^\d{6}$/)
      .nullable(),
    badgeCode: z
      .string()
      .regex(/^OP-[A-Z0-9]{4,16}$/)
      .nullable(),
    officerNumber: z.string().min(1).max(20).nullable(),
  })
  .refine(
    (user) =>
      (codedScopes as readonly string[]).includes(scopeOfRole[user.role]) === (user.scopeCode !== null),
    {
      path: ["scopeCode"],
      error: "an office, platform, merchant or agent account needs its code, and no other has one",
    },
  );

/** Makes one account for one person; run from the command line until there are screens for it. */
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
  return { userId };
}
