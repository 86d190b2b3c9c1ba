import { and, asc, eq, gt, gte, inArray, isNotNull, ne, type SQL, sql } from "drizzle-orm";
import { applications } from "#db/schema/applications";
import { importLists } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import { parcels, returns } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { lastDaysOf } from "#lib/domain/clocks";
import { offLine, originality } from "#lib/domain/conformity";
import { endedStates, hasEnded } from "#lib/domain/item";
import { fixLastDays } from "#lib/domain/rules/clock-params";
import { isSameResult, type JudgedPiece, type Result, resultOf } from "#lib/domain/rules/judge-piece";
import { noDestructionFacts } from "#lib/domain/rules/outcome-rules";
import { noGoodsFacts } from "#lib/domain/rules/piece-facts";
import type { RulesInTime } from "#lib/domain/rules/rules-in-time";
import { appliedAheadAt } from "#lib/returns/front-of-queue";
import { goodsFactColumns } from "#lib/returns/goods-facts";
import { preDeclaredAt } from "#lib/returns/pre-declared-at";
import { refusalClassOfPiece } from "#lib/returns/refused-before";

/** Rules as they are and as they would be, and of what moment on they differ. */
export type Comparison = {
  before: RulesInTime;
  after: RulesInTime;
  /** Lists released earlier cannot be judged differently; null where outcomes may. */
  releasedFrom: Date | null;
};

/** A return some of whose pieces come to something else; without pieces it is its last days that do. */
export type Difference = {
  returnId: string;
  returnNo: string;
  pieces: number;
  before: Result;
  after: Result;
};

export type Compared = { returns: number; different: Difference[]; next: string | null };

const returnsAtOnce = 2_000;

/**
 * Judges the next open returns behind `after`, in the order of their ids, by both sets of rules, and tells
 * those that differ; `next` is null once all were looked at.
 */
export async function compareJudgements(
  ctx: Context,
  comparison: Comparison,
  after: string | null,
): Promise<Compared> {
  const owners = await readReturns(ctx, comparison, after);
  const pieces = Map.groupBy(
    await readPieces(
      ctx,
      owners.map(({ id }) => id),
    ),
    ({ returnId }) => returnId,
  );
  const different = owners.flatMap((owner) =>
    compareReturn(owner, pieces.get(owner.id) ?? [], comparison, ctx.now),
  );
  const next = owners.length === returnsAtOnce ? (owners.at(-1)?.id ?? null) : null;
  return { returns: owners.length, different, next };
}

type Owner = Awaited<ReturnType<typeof readReturns>>[number];
type Piece = Awaited<ReturnType<typeof readPieces>>[number];

function compareReturn(owner: Owner, pieces: readonly Piece[], rules: Comparison, now: Date): Difference[] {
  const judged = (pieces.length > 0 ? pieces.filter(({ state }) => !hasEnded(state)) : [null]).map((piece) =>
    compareOne(asJudged(owner, piece, now), rules, owner.days),
  );
  const different = judged.filter((pair) => !isSameResult(pair.before, pair.after));
  const [first] = different;
  if (!first) return [];
  const { id: returnId, returnNo } = owner;
  return [{ returnId, returnNo, pieces: pieces.length > 0 ? different.length : 0, ...first }];
}

function compareOne(piece: JudgedPiece, { before, after, releasedFrom }: Comparison, days: Owner["days"]) {
  const isTouched = releasedFrom !== null && piece.releasedAt !== null && piece.releasedAt >= releasedFrom;
  const newDays = isTouched ? fixLastDays(after, piece.releasedAt) : days;
  return { before: resultOf(piece, before, days), after: resultOf(piece, after, newDays) };
}

function asJudged(owner: Owner, piece: Piece | null, now: Date): JudgedPiece {
  return {
    facts: {
      ...(piece?.goods ?? noGoodsFacts),
      ...lastDaysOf(owner.days),
      listStatus: owner.status,
      tradeMode: owner.tradeMode,
      arrivedAt: piece?.arrivedAt ?? null,
      appliedAt: piece ? (piece.clockStoppedAt ?? piece.keptAt ?? piece.preDeclaredAt) : owner.appliedAheadAt,
      offLine: piece ? offLine(piece) : null,
      original: piece ? originality(piece) : null,
      refusedLegally: piece?.refusedLegally ?? false,
      now,
    },
    releasedAt: owner.releasedAt,
    // What is settled stays settled, whatever would be proposed now.
    grade: piece && piece.outcome === null ? piece.grade : null,
    outcome: null,
    destruction: noDestructionFacts,
    limits: { transactionFen: null, yearFen: null },
    proposedAt: piece?.proposedAt ?? now,
  };
}

const openPiece = sql`select from items where items.return_id = returns.id and items.state not in (${sql.join(
  endedStates.map((state) => sql`${state}`),
  sql`, `,
)})`;

/** Rows of `returns` that wait for their first piece, or have one without its end. */
const isOpen = sql`(exists (${openPiece}) or not exists (
  select from items where items.return_id = returns.id and items.state <> 'void'
))`;

/** Rows of `returns` with a piece whose outcome is proposed and not settled. */
const hasOpenProposal = sql`exists (${openPiece} and items.grade is not null and items.outcome is null)`;

async function readReturns(ctx: Context, { releasedFrom }: Comparison, after: string | null) {
  return ctx.tx
    .select({
      id: returns.id,
      returnNo: returns.returnNo,
      status: importLists.status,
      tradeMode: importLists.tradeMode,
      releasedAt: importLists.releasedAt,
      appliedAheadAt: appliedAheadAt.mapWith(applications.clockStoppedAt),
      days: {
        lastApplicationDay: importLists.lastApplicationDay,
        lastArrivalDay: importLists.lastArrivalDay,
      },
    })
    .from(returns)
    .innerJoin(importLists, eq(importLists.id, returns.listId))
    .where(
      and(
        isNotNull(returns.listId),
        after ? gt(returns.id, after) : undefined,
        releasedFrom ? gte(importLists.releasedAt, releasedFrom) : undefined,
        releasedFrom ? isOpen : hasOpenProposal,
      ),
    )
    .orderBy(asc(returns.id))
    .limit(returnsAtOnce);
}

async function readPieces(ctx: Context, returnIds: string[]) {
  if (returnIds.length === 0) return [];
  const proposedAt: SQL<Date | null> = sql`(
    select max(f.found_at) from findings f where f.item_id = items.id and f.kind = 'inspection'
  )`;
  return ctx.tx
    .select({
      goods: goodsFactColumns(ctx.now),
      returnId: items.returnId,
      state: items.state,
      gnum: items.gnum,
      mismatches: items.mismatches,
      grade: items.grade,
      outcome: items.outcome,
      keptAt: items.applicationKeptAt,
      arrivedAt: parcels.arrivedAt,
      clockStoppedAt: applications.clockStoppedAt,
      preDeclaredAt,
      refusedLegally: sql<boolean>`coalesce(${refusalClassOfPiece} = 'legal', false)`,
      proposedAt: sql<Date | null>`${proposedAt}`.mapWith(parcels.arrivedAt),
    })
    .from(items)
    .innerJoin(parcels, eq(parcels.id, items.parcelId))
    .leftJoin(applications, eq(applications.id, items.applicationId))
    .where(and(inArray(items.returnId, returnIds), ne(items.state, "void")));
}
