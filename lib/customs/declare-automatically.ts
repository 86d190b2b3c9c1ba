import { and, asc, inArray, sql } from "drizzle-orm";
import { automaticRefusals } from "#db/schema/applications";
import { type Return, returns } from "#db/schema/returns";
import { authorizeSystem } from "#lib/authorize";
import type { Context } from "#lib/context";
import { type Declared, declareReturn } from "#lib/customs/declare-return";
import { type QueuedDocument, queueDocuments } from "#lib/customs/queue-document";
import { headsOfReturn, isReadyByItself } from "#lib/customs/ready-by-itself";
import { asRefusal, isRetryable } from "#lib/database-refusal";
import { AppError } from "#lib/errors";
import { log } from "#lib/log";
import { readSetting } from "#lib/read-setting";

/** As many as a declarant may at once. */
const automaticAtMost = 25;
const triedAgainAfterMs = 3_600_000;

type Claimed = { owner: Return; heads: string };
type Refused = Pick<typeof automaticRefusals.$inferInsert, "code" | "params">;

/**
 * Declares what became ready since the house has set so, as the product itself; what was inspected before
 * stays with the declarant, so that the setting never sends off a backlog. Each return stands alone; one
 * that is refused is noted with its reason and tried again once a fact of it changed, or after an hour.
 * Returns another worker holds are left to it. Says whether there may be more.
 */
export async function declareAutomatically(ctx: Context): Promise<{ declared: Declared[]; more: boolean }> {
  authorizeSystem(ctx);
  const { value: isOn, set } = await readSetting(ctx, "declareAutomatically");
  if (!isOn || !set) return { declared: [], more: false };
  const claimed = await claimReady(ctx, set.at);
  const declared: Declared[] = [];
  const documents: QueuedDocument[] = [];
  for (const { owner, heads } of claimed) {
    try {
      const made = await ctx.tx.transaction((tx) => declareReturn({ ...ctx, tx }, owner, null));
      declared.push(made.declared);
      documents.push(made.document);
    } catch (error) {
      await note(ctx, owner, heads, refusedBy(error, owner));
    }
  }
  await queueDocuments(ctx, documents);
  return { declared, more: claimed.length === automaticAtMost };
}

async function claimReady(ctx: Context, since: Date): Promise<Claimed[]> {
  const tryAfter = new Date(ctx.now.getTime() - triedAgainAfterMs).toISOString();
  const isNoted = sql`exists (
    select from automatic_refusals tried
    where tried.return_id = returns.id and tried.heads = ${headsOfReturn}
      and tried.tried_at > ${tryAfter}::timestamptz
  )`;
  const locked = await ctx.tx
    .select()
    .from(returns)
    .where(and(isReadyByItself(ctx.now, since), sql`not ${isNoted}`))
    .orderBy(asc(returns.id))
    .limit(automaticAtMost)
    .for("update", { skipLocked: true });
  if (locked.length === 0) return [];
  // Read anew under the lock: another worker may have declared one between our look and our lock.
  const ids = locked.map((owner) => owner.id);
  const ready = await ctx.tx
    .select({ owner: returns, heads: headsOfReturn })
    .from(returns)
    .where(and(inArray(returns.id, ids), isReadyByItself(ctx.now, since)))
    .orderBy(asc(returns.id));
  return ready;
}

/** What a person reads of it. A database that is busy or away refuses nothing: the whole look is made again. */
function refusedBy(error: unknown, { returnNo }: Return): Refused {
  if (error instanceof AppError) return { code: error.code, params: error.params };
  if (isRetryable(error) || asRefusal(error) instanceof AppError) throw error;
  log.error({ err: error, returnNo }, "a return could not be declared automatically");
  return { code: "unexpected", params: {} };
}

async function note(ctx: Context, owner: Return, heads: string, refused: Refused): Promise<void> {
  const noted = { ...refused, heads, triedAt: ctx.now };
  await ctx.tx
    .insert(automaticRefusals)
    .values({ returnId: owner.id, ...noted })
    .onConflictDoUpdate({ target: automaticRefusals.returnId, set: noted });
  ctx.changed.add("applications");
}
