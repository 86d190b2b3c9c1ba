import { eq } from "drizzle-orm";
import type { accountChanges } from "#db/schema/accounts";
import { credentials, users } from "#db/schema/people";
import { withAllInSight } from "#db/scope";
import { endAccess } from "#lib/auth/end-access";
import { hashSecret } from "#lib/auth/secret-hash";
import type { Context } from "#lib/context";
import type { Grant } from "#lib/domain/account-rules";
import { AppError } from "#lib/errors";
import { uuidv7 } from "#lib/uuid";

type Approved = Pick<typeof accountChanges.$inferSelect, "kind" | "login"> & { after: Grant };
type User = typeof users.$inferSelect;

/**
 * Does what was approved. Whoever is opened or enabled begins with the first password, without PIN and badge;
 * whose role changes signs in anew. Refuses `login_taken`, `not_found`, `account_disabled`, `account_same` where
 * the account has become something else since, and `input_invalid` without the first password.
 */
export async function carryOut(
  ctx: Context,
  { kind, login, after }: Approved,
  user: User | null,
  firstPassword: string | null,
): Promise<void> {
  if (kind === "open") {
    if (user) throw new AppError("login_taken", { login });
    const userId = uuidv7();
    await ctx.tx.insert(users).values({ id: userId, login, ...after, createdAt: ctx.now });
    return beginAnew(ctx, userId, firstPassword);
  }
  if (!user) throw new AppError("not_found", { code: login });
  await endAccess(ctx, user.id);
  if (kind === "enable") {
    if (!user.disabledAt) throw new AppError("account_same", { login });
    await ctx.tx.update(users).set({ disabledAt: null, badgeCode: null }).where(eq(users.id, user.id));
    return beginAnew(ctx, user.id, firstPassword);
  }
  if (user.disabledAt) throw new AppError("account_disabled");
  await ctx.tx.update(users).set(after).where(eq(users.id, user.id));
}

async function beginAnew(ctx: Context, userId: string, firstPassword: string | null): Promise<void> {
  if (firstPassword === null) throw new AppError("input_invalid", { field: "firstPassword" });
  const secrets = {
    passwordHash: await hashSecret(firstPassword),
    mustChange: true,
    pinHash: null,
    failedPins: 0,
    lockedUntil: null,
  };
  await withAllInSight(ctx.tx, ctx.actor.scope, () =>
    ctx.tx
      .insert(credentials)
      .values({ userId, ...secrets })
      .onConflictDoUpdate({ target: credentials.userId, set: secrets }),
  );
}
