import { and, asc, eq, gte, isNotNull, not, type SQL } from "drizzle-orm";
import { importLists } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import { returns } from "#db/schema/returns";
import { withAllInSight } from "#db/scope";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { ownerAnswered, ownerAskedAt } from "#lib/domain/owner-answer";
import { authorisationNoticeDays, byDeadline, type OwnerDeadline } from "#lib/domain/owner-deadline";
import { dayNumber, shanghaiDay, shanghaiDayNumber } from "#lib/domain/shanghai";
import { isOwn } from "#lib/goods/is-own";
import { readDaysOff } from "#lib/read-days-off";
import { enterprisesOf } from "#lib/returns/enterprises";
import { applicationRuns, hasArrived, lastDayOf } from "#lib/returns/running-clocks";
import { waitsForOwner } from "#lib/returns/waits-for-owner";

/** Of each kind; beyond it the list says that it is cut. */
const readAtMost = 2_000;

/**
 * What falls due for an owner, over all its shops, the nearest first: pieces whose silence would count as a yes,
 * returns to be declared or to arrive, standing authorisations that end soon. What is past is not among them.
 */
export async function listDeadlines(ctx: Context): Promise<{ rows: OwnerDeadline[]; isCut: boolean }> {
  authorize(ctx, "goods.read");
  const answers = await readAnswers(ctx);
  // Whether a clock runs depends on boxes and pieces that an owner does not see; its own returns are said once more.
  const [applications, arrivals, authorisations] = await withAllInSight(ctx.tx, ctx.actor.scope, async () => [
    await readClocks(ctx, "application", applicationRuns(ctx)),
    await readClocks(ctx, "arrival", not(hasArrived(ctx))),
    await readAuthorisations(ctx),
  ]);
  const isCut = [answers.read, applications.length, arrivals.length].some((count) => count === readAtMost);
  const rows = [...answers.rows, ...applications, ...arrivals, ...authorisations];
  return { rows: rows.toSorted(byDeadline), isCut };
}

const noPieces = { pieces: null, plate: null } as const;

/** The pieces that wait for an answer, those of one return and day together. */
async function readAnswers(ctx: Context): Promise<{ rows: OwnerDeadline[]; read: number }> {
  const daysOff = await readDaysOff(ctx);
  const pieces = await ctx.tx
    .select({
      plate: items.plate,
      returnNo: returns.returnNo,
      shop: importLists.ebcName,
      admittedAt: items.admittedAt,
      settledAt: items.settledAt,
      disputeUpheldAt: items.disputeUpheldAt,
    })
    .from(items)
    .leftJoin(returns, eq(returns.id, items.returnId))
    .leftJoin(importLists, eq(importLists.id, items.listId))
    .where(and(isNotNull(items.admittedAt), isOwn(ctx, items), waitsForOwner(ctx.now, daysOff)))
    .orderBy(asc(items.admittedAt), asc(items.id))
    .limit(readAtMost);
  const rows = new Map<string, OwnerDeadline>();
  for (const { plate, returnNo, shop, ...asked } of pieces) {
    const number = returnNo ?? plate;
    const answer = ownerAnswered({ response: null, askedAt: ownerAskedAt(asked), now: ctx.now, daysOff });
    if (answer.answered || !answer.until) continue;
    const key = `${answer.until} ${number}`;
    const before = rows.get(key);
    const row = { kind: "answer", number, shop, plate, pieces: 1, ...dayOf(ctx, answer.until) } as const;
    rows.set(key, before ? { ...before, pieces: (before.pieces ?? 0) + 1 } : row);
  }
  return { rows: [...rows.values()], read: pieces.length };
}

async function readClocks(
  ctx: Context,
  kind: keyof typeof lastDayOf,
  runs: SQL | undefined,
): Promise<OwnerDeadline[]> {
  const lastDay = lastDayOf[kind];
  const rows = await ctx.tx
    .select({ number: returns.returnNo, shop: importLists.ebcName, day: lastDay })
    .from(returns)
    .innerJoin(importLists, eq(importLists.id, returns.listId))
    .where(and(isOwn(ctx, returns), gte(lastDay, shanghaiDay(ctx.now)), runs))
    .orderBy(asc(lastDay), asc(returns.id))
    .limit(readAtMost);
  return rows.map(({ day, ...row }) => ({ kind, ...row, ...noPieces, ...dayOf(ctx, day ?? "") }));
}

/** Of the owner's shops, as they stand in its returns. */
async function readAuthorisations(ctx: Context): Promise<OwnerDeadline[]> {
  const shops = await ctx.tx
    .selectDistinctOn([returns.ebcCode], { code: returns.ebcCode, name: importLists.ebcName })
    .from(returns)
    .innerJoin(importLists, eq(importLists.id, returns.listId))
    .where(isOwn(ctx, returns))
    .orderBy(returns.ebcCode);
  const known = await enterprisesOf(
    ctx,
    shops.map(({ code }) => code),
  );
  return shops.flatMap(({ code, name }): OwnerDeadline[] => {
    const { authorisationNo, authorisedUntil } = known.get(code ?? "") ?? {};
    if (!authorisationNo || !authorisedUntil) return [];
    const due = dayOf(ctx, authorisedUntil);
    if (due.daysLeft < 0 || due.daysLeft > authorisationNoticeDays) return [];
    return [{ kind: "authorisation", number: authorisationNo, shop: name, ...noPieces, ...due }];
  });
}

function dayOf({ now }: Context, day: string) {
  return { day, daysLeft: dayNumber(day) - shanghaiDayNumber(now) };
}
