import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { apiKeys, users } from "#db/schema/people";
import { hashApiKey } from "#lib/auth/actor-of-key";
import { authorizeSystem } from "#lib/authorize";
import type { Context } from "#lib/context";
import { hintOfKey } from "#lib/domain/api-key";
import { AppError } from "#lib/errors";

/** Makes a key for an account's machine; it is told once and only its hash is kept. It opens whatever the account may do. */
export async function createApiKey(
  ctx: Context,
  input: { login: string; label: string },
): Promise<{ key: string }> {
  authorizeSystem(ctx);
  const [user] = await ctx.tx.select({ id: users.id }).from(users).where(eq(users.login, input.login));
  if (!user) throw new AppError("not_found", { code: input.login });
  const key = `gc_${randomBytes(24).toString("base64url")}`;
  await ctx.tx.insert(apiKeys).values({
    userId: user.id,
    label: input.label,
    keyHash: hashApiKey(key),
    hint: hintOfKey(key),
    createdAt: ctx.now,
  });
  return { key };
}
