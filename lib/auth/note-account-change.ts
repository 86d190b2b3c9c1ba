import { accountChanges } from "#db/schema/accounts";
import type { users } from "#db/schema/people";
import { withAllInSight } from "#db/scope";
import type { Context } from "#lib/context";
import type { Grant } from "#lib/domain/account-rules";
import { uuidv7 } from "#lib/uuid";

type Noted = Pick<typeof accountChanges.$inferInsert, "login" | "kind" | "before" | "after" | "reason">;

/** Writes what was proposed for an account, or done to it, into its history. Returns the entry's id. */
export async function noteAccountChange(ctx: Context, noted: Noted): Promise<string> {
  const id = uuidv7();
  await withAllInSight(ctx.tx, ctx.actor.scope, () =>
    ctx.tx.insert(accountChanges).values({ id, ...noted, madeBy: ctx.actor.userId, madeAt: ctx.now }),
  );
  return id;
}

/** What an account is now, as its history keeps it. */
export function grantOf(user: typeof users.$inferSelect): Grant {
  const { name, role, scopeCode, officerNumber, trainee } = user;
  return { name, role, scopeCode, officerNumber, trainee };
}
