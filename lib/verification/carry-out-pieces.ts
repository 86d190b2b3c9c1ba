import { and, asc, eq, gt, inArray, isNull, notExists, sql } from "drizzle-orm";
import { findings } from "#db/schema/findings";
import { items } from "#db/schema/items";
import {
  verificationSetConclusions,
  verificationSetPieces,
  verificationSetResults,
} from "#db/schema/verification-sets";
import type { Context } from "#lib/context";
import { standingOf } from "#lib/domain/verification-set/judge-conclusion";
import type { LeaveReason } from "#lib/domain/verification-set/set";
import { type LockedItem, lockItems } from "#lib/returns/lock-item";
import { looked } from "#lib/verification/lock-set";
import { recordVerdict } from "#lib/verification/record-verdict";
import { isOwnWork } from "#lib/verification/require-other-person";

/** So many pieces get their verdicts in one transaction, however large the set. */
export const verdictsAtOnce = 40;

type Conclusion = typeof verificationSetConclusions.$inferSelect;

/**
 * Gives pieces of a confirmed set their verdicts, in the name of the officer who signed, each in its own history and
 * with whether it was seen. What is held, was done otherwise since or is the officer's own finding is left out, with
 * the reason. A piece that has its result keeps it. The conclusion must be locked, or just written.
 */
export async function carryOutPieces(
  ctx: Context,
  row: Conclusion,
  plates: readonly string[],
): Promise<void> {
  const locked = await lockItems(ctx, plates);
  const inTheirName = { ...ctx, actor: { ...ctx.actor, userId: row.concludedBy } };
  for (const stood of await readStood(ctx, row.setNo, plates)) {
    const item = locked.find(({ id }) => id === stood.itemId);
    if (!item) throw new Error(`a piece of set ${row.setNo} is not in sight`);
    const reason = await reasonAgainst(ctx, item, stood.round, row.concludedBy);
    if (reason === null) await confirm(inTheirName, item, row, stood);
    await ctx.tx.insert(verificationSetResults).values({
      setNo: row.setNo,
      itemId: item.id,
      result: reason === null ? "confirmed" : "left_out",
      seen: stood.seen,
      reason,
      writtenAt: ctx.now,
    });
  }
  ctx.changed.add("items");
}

/** The next even pieces behind a plate without a result, by plate; fewer than `verdictsAtOnce` are the last. */
export async function nextOfSet(ctx: Context, setNo: number, after: string): Promise<string[]> {
  const rows = await ctx.tx
    .select({ plate: items.plate })
    .from(verificationSetPieces)
    .innerJoin(items, eq(items.id, verificationSetPieces.itemId))
    .where(and(isOpenIn(ctx, setNo), gt(items.plate, after)))
    .orderBy(asc(items.plate))
    .limit(verdictsAtOnce);
  return rows.map(({ plate }) => plate);
}

/** Calls a confirmed set done once its last piece has its result; whether it is. */
export async function finishIfDone(ctx: Context, setNo: number): Promise<boolean> {
  const left = await ctx.tx.select().from(verificationSetPieces).where(isOpenIn(ctx, setNo)).limit(1);
  if (left.length > 0) return false;
  await ctx.tx
    .update(verificationSetConclusions)
    .set({ finishedAt: ctx.now })
    .where(and(eq(verificationSetConclusions.setNo, setNo), isNull(verificationSetConclusions.finishedAt)));
  return true;
}

/** Even pieces of a set that have no result yet. */
function isOpenIn(ctx: Context, setNo: number) {
  const { itemId } = verificationSetPieces;
  const results = ctx.tx
    .select({ one: sql`1` })
    .from(verificationSetResults)
    .where(and(eq(verificationSetResults.setNo, setNo), eq(verificationSetResults.itemId, itemId)));
  return and(
    eq(verificationSetPieces.setNo, setNo),
    sql`cardinality(${verificationSetPieces.exceptions}) = 0`,
    notExists(results),
  );
}

type Stood = {
  itemId: string;
  round: number;
  seen: boolean;
  checklist: Readonly<Record<string, boolean>> | null;
};

function readStood(ctx: Context, setNo: number, plates: readonly string[]): Promise<Stood[]> {
  return ctx.tx
    .select({
      itemId: verificationSetPieces.itemId,
      round: verificationSetPieces.round,
      seen: sql<boolean>`${looked} is not null`,
      checklist: findings.checklist,
    })
    .from(verificationSetPieces)
    .innerJoin(items, eq(items.id, verificationSetPieces.itemId))
    .leftJoin(
      findings,
      and(
        eq(findings.itemId, verificationSetPieces.itemId),
        eq(findings.round, verificationSetPieces.round),
        eq(findings.kind, "inspection"),
        isNull(findings.takenBackAt),
      ),
    )
    .where(and(isOpenIn(ctx, setNo), inArray(items.plate, [...plates])))
    .orderBy(asc(items.id));
}

/** Looked at anew now that the piece is held: anything may have come first. */
async function reasonAgainst(
  ctx: Context,
  item: LockedItem,
  round: number,
  userId: string,
): Promise<LeaveReason | null> {
  if (item.hold !== null) return "held";
  if (standingOf(item, round) !== "waiting" || item.grade !== "good") return "moved_on";
  return (await isOwnWork(ctx, item, userId)) ? "own_work" : null;
}

/** Only of a piece that was seen does the officer say each check; of the others, that the set stands for them. */
function confirm(ctx: Context, item: LockedItem, row: Conclusion, { seen, checklist }: Stood) {
  const { setNo, note, instructionNo, concludedBy } = row;
  const what = {
    grade: "good",
    original: "yes",
    batchCode: item.batchCode,
    expiresOn: item.expiresOn,
  } as const;
  const said = { verdict: "confirm", checklist: seen ? (checklist ?? {}) : {}, ...what } as const;
  return recordVerdict(ctx, item, { ...said, note, instructionNo, set: { setNo, seen } }, concludedBy);
}
