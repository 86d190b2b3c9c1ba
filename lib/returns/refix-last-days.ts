import { and, asc, eq, gte, inArray, lt, ne } from "drizzle-orm";
import { importLists } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import { type Return, returns } from "#db/schema/returns";
import { authorizeSystem } from "#lib/authorize";
import type { Context } from "#lib/context";
import { type LastDays, lastDaysOf } from "#lib/domain/clocks";
import { judgeConformity } from "#lib/domain/conformity";
import { hasEnded } from "#lib/domain/item";
import { type ClockRules, clockVersionsIn, fixLastDays } from "#lib/domain/rules/clock-params";
import { readRules } from "#lib/read-rules";
import { factsOfItem } from "#lib/returns/item-facts";
import { judgeInTurn } from "#lib/returns/judge-in-turn";
import { type LockedItem, lockItems } from "#lib/returns/lock-item";
import { recordReturnFact } from "#lib/returns/record-fact";
import { recordJudgements } from "#lib/returns/record-judgements";

const listsAtOnce = 100;

/**
 * Fixes the last days of lists anew that were fixed before the newest version of a clock's rule, a hundred at
 * a time. What is over stays as it was judged. Every open return of a list whose days change gets it in its
 * history, and every piece that is judged differently a new judgement; feedback follows by itself.
 */
export async function refixLastDays(ctx: Context): Promise<{ changed: number; more: boolean }> {
  authorizeSystem(ctx);
  await judgeInTurn(ctx);
  const rules = await readRules(ctx);
  const known = clockVersionsIn(rules);
  const from = earliestBegin(rules);
  if (!from) return { changed: 0, more: false };
  const lists = await ctx.tx
    .select({
      id: importLists.id,
      releasedAt: importLists.releasedAt,
      lastApplicationDay: importLists.lastApplicationDay,
      lastArrivalDay: importLists.lastArrivalDay,
    })
    .from(importLists)
    .where(and(lt(importLists.clockVersions, known), gte(importLists.releasedAt, from)))
    .orderBy(asc(importLists.clockVersions), asc(importLists.releasedAt))
    .limit(listsAtOnce);
  let changed = 0;
  for (const list of lists) {
    if (!isSame(list, fixLastDays(rules, list.releasedAt)) && (await changeDays(ctx, list.id, rules)))
      changed++;
    await ctx.tx.update(importLists).set({ clockVersions: known }).where(eq(importLists.id, list.id));
  }
  return { changed, more: lists.length === listsAtOnce };
}

function earliestBegin(rules: ClockRules): Date | null {
  const begins = [...rules.applied_in_time, ...rules.arrived_in_time].flatMap(
    ({ inForceFrom }) => inForceFrom ?? [],
  );
  return begins.reduce<Date | null>((first, at) => (first && first < at ? first : at), null);
}

function isSame(one: LastDays, other: LastDays): boolean {
  return one.lastApplicationDay === other.lastApplicationDay && one.lastArrivalDay === other.lastArrivalDay;
}

/** Gives an open list its new days; false for one whose returns are all over. */
async function changeDays(ctx: Context, listId: string, rules: ClockRules): Promise<boolean> {
  const owners = await ctx.tx
    .select()
    .from(returns)
    .where(eq(returns.listId, listId))
    .orderBy(asc(returns.id))
    .for("update");
  const pieces = await lockPieces(
    ctx,
    owners.map(({ id }) => id),
  );
  const open = owners.filter(({ id }) => {
    const own = pieces.filter(({ returnId }) => returnId === id);
    return own.length === 0 || own.some(({ state }) => !hasEnded(state));
  });
  if (owners.length > 0 && open.length === 0) return false;
  const list = await lockList(ctx, listId);
  const fixed = fixLastDays(rules, list.releasedAt);
  if (isSame(list, fixed)) return false;
  await ctx.tx.update(importLists).set(fixed).where(eq(importLists.id, listId));
  for (const owner of open) await recordChange(ctx, owner, lastDaysOf(list), fixed);
  const different = pieces
    .filter(({ state }) => !hasEnded(state))
    .map((item) => ({ item, anew: withDays(item, fixed) }))
    .filter(({ item, anew }) => reasonsOf(ctx, item) !== reasonsOf(ctx, anew));
  await recordJudgements(
    ctx,
    "rejudgement",
    different.map(({ anew }) => ({ item: anew })),
  );
  return true;
}

/** The list as it is now: a receipt may have released it anew since it was chosen. */
async function lockList(ctx: Context, listId: string) {
  const [list] = await ctx.tx
    .select({
      releasedAt: importLists.releasedAt,
      lastApplicationDay: importLists.lastApplicationDay,
      lastArrivalDay: importLists.lastArrivalDay,
    })
    .from(importLists)
    .where(eq(importLists.id, listId))
    .for("no key update");
  if (!list) throw new Error("a list that is judged anew is gone");
  return list;
}

async function lockPieces(ctx: Context, returnIds: string[]): Promise<LockedItem[]> {
  if (returnIds.length === 0) return [];
  const rows = await ctx.tx
    .select({ plate: items.plate })
    .from(items)
    .where(and(inArray(items.returnId, returnIds), ne(items.state, "void")));
  return lockItems(
    ctx,
    rows.map(({ plate }) => plate),
  );
}

async function recordChange(ctx: Context, owner: Return, before: LastDays, after: LastDays): Promise<void> {
  await recordReturnFact(
    ctx,
    owner,
    {},
    { type: "last_days_changed", body: { before: inWords(before), after: inWords(after) } },
  );
}

/** Both last days in one text, the one to apply first. */
function inWords({ lastApplicationDay, lastArrivalDay }: LastDays): string {
  return `${lastApplicationDay ?? "—"} · ${lastArrivalDay ?? "—"}`;
}

function withDays(item: LockedItem, days: LastDays): LockedItem {
  return { ...item, list: item.list && { ...item.list, ...days } };
}

function reasonsOf(ctx: Context, item: LockedItem): string {
  return judgeConformity(factsOfItem(item, ctx.now)).reasons.join();
}
