import { and, count, eq, gt, isNull, or } from "drizzle-orm";
import { z } from "zod";
import { apiKeys, users } from "#db/schema/people";
import { hashApiKey } from "#lib/auth/actor-of-key";
import { verifyPin } from "#lib/auth/verify-pin";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { ApiKeySecret, apiKeysAtMost, apiScopes, hintOfKey, scopesOfRole } from "#lib/domain/api-key";
import type { Role } from "#lib/domain/role";
import { AppError } from "#lib/errors";
import { lockKey } from "#lib/keys/lock-key";

export const AddKey = z.strictObject({
  /** Whose machine it is; null for the own account. */
  login: z.string().min(1).max(64).nullable(),
  label: z.string().trim().min(1).max(60),
  secret: ApiKeySecret,
  scopes: z.array(z.enum(apiScopes)).min(1).max(apiScopes.length),
  expiresAt: z.iso.datetime({ offset: true }).nullable(),
  /** The key in whose place it stands; that one works until somebody ends it. */
  replaces: z.uuid().nullable(),
  pin: z.string().min(1).max(12),
});
export type AddKey = z.infer<typeof AddKey>;

/**
 * Gives a machine a key, signed with the PIN; only its hash is kept. A person makes keys for the own account, the
 * administrator for any. Refuses scopes that the account's role does not have and a day that is past
 * (`input_invalid`), one key too many (`api_keys_full`), and to replace what is ended or not of that account
 * (`not_found`, `entry_ended`).
 */
export async function addKey(ctx: Context, input: AddKey): Promise<{ hint: string }> {
  const createdBy = authorize(ctx, "key.manage");
  const { label, secret, scopes, pin } = input;
  await verifyPin(ctx, createdBy, pin);
  const owner = await lockOwner(ctx, input.login);
  const expiresAt = input.expiresAt === null ? null : new Date(input.expiresAt);
  requireLawful(ctx, input, owner.role, expiresAt);
  await requireRoom(ctx, owner.id);
  const replacesId = input.replaces && (await lockKey(ctx, input.replaces, owner.id)).id;
  const hint = hintOfKey(secret);
  await ctx.tx.insert(apiKeys).values({
    userId: owner.id,
    label,
    keyHash: hashApiKey(secret),
    hint,
    scopes: apiScopes.filter((scope) => scopes.includes(scope)),
    replacesId,
    createdBy,
    createdAt: ctx.now,
    expiresAt,
  });
  return { hint };
}

/** The row of the account is held, so that two keys at once are counted one after the other. */
async function lockOwner(ctx: Context, login: string | null) {
  const isOwn = login === null;
  if (!isOwn && ctx.actor.role !== "administrator") throw new AppError("not_found", { code: login });
  const [owner] = await ctx.tx
    .select({ id: users.id, role: users.role, disabledAt: users.disabledAt })
    .from(users)
    .where(isOwn ? eq(users.id, ctx.actor.userId ?? "") : eq(users.login, login))
    .for("update");
  if (!owner || owner.disabledAt) throw new AppError("not_found", { code: login ?? "" });
  return owner;
}

function requireLawful(ctx: Context, { scopes }: AddKey, role: Role, expiresAt: Date | null): void {
  const allowed = scopesOfRole(role);
  if (scopes.some((scope) => !allowed.includes(scope)))
    throw new AppError("input_invalid", { field: "scopes", problem: "beyond_role" });
  if (expiresAt && expiresAt <= ctx.now)
    throw new AppError("input_invalid", { field: "expiresAt", problem: "past" });
}

async function requireRoom(ctx: Context, userId: string): Promise<void> {
  const isInUse = and(
    isNull(apiKeys.revokedAt),
    or(isNull(apiKeys.expiresAt), gt(apiKeys.expiresAt, ctx.now)),
  );
  const [used] = await ctx.tx
    .select({ keys: count() })
    .from(apiKeys)
    .where(and(eq(apiKeys.userId, userId), isInUse));
  if ((used?.keys ?? 0) >= apiKeysAtMost) throw new AppError("api_keys_full", { most: apiKeysAtMost });
}
