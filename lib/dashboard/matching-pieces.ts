import { and, eq, gte, inArray, isNull, lt, type SQL } from "drizzle-orm";
import { z } from "zod";
import { items } from "#db/schema/items";
import type { Context } from "#lib/context";
import { differs, ofPiece, wasJudged } from "#lib/dashboard/judgements-made";
import { hasMarks, PieceMarks } from "#lib/dashboard/marks-of-piece";
import { type Days, endedAs, tookEnd, tookStep } from "#lib/dashboard/steps-taken";
import { dashboardWaits } from "#lib/domain/dashboard-wait";
import { daySteps } from "#lib/domain/day-step";
import { outcomes, supervisedStates } from "#lib/domain/item";
import { daysOfAge, type PieceAge, pieceAges } from "#lib/domain/piece-age";
import { judgements } from "#lib/domain/piece-quality";
import { endOfShanghaiDay, shanghaiDay, shanghaiDayNumber, startOfShanghaiDay } from "#lib/domain/shanghai";
import { waitsForInspector } from "#lib/returns/waits-for-inspector";
import { waitsForOfficer } from "#lib/returns/waits-for-officer";
import { waitsForOutcome } from "#lib/returns/waits-for-outbound";

/** What a number of the dashboard counts, as it stands in an address; what cannot be read filters nothing. */
export const PieceFilters = PieceMarks.extend({
  wait: z.enum(dashboardWaits).optional().catch(undefined),
  state: z.enum(supervisedStates).optional().catch(undefined),
  age: z.enum(pieceAges).optional().catch(undefined),
  /** A step, an end or a judgement in the days from and to; of today where they are left out. */
  did: z.enum(daySteps).optional().catch(undefined),
  ended: z.enum(outcomes).optional().catch(undefined),
  judged: z.enum(judgements).optional().catch(undefined),
  /** Of judgements, those that say other than the one they are held against. */
  differs: z.literal("yes").optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
});
export type PieceFilters = z.infer<typeof PieceFilters>;

export type StepsAsked = { events: SQL | undefined; pieces: SQL | undefined };

const waits = {
  match: and(isNull(items.listId), inArray(items.state, [...supervisedStates])),
  inspector: waitsForInspector,
  officer: waitsForOfficer,
  outcome: waitsForOutcome,
} as const satisfies Record<(typeof dashboardWaits)[number], SQL | undefined>;

/** Pieces in the house that pass, by the very conditions of the desks where they wait. */
export function standsHere(ctx: Context, { wait, state, age, ...marks }: PieceFilters): SQL | undefined {
  return and(
    wait ? waits[wait] : inArray(items.state, [...supervisedStates]),
    state ? eq(items.state, state) : undefined,
    age ? isOfAge(ctx.now, age) : undefined,
    hasMarks(ctx, marks),
  );
}

/** Pieces that were received so many Shanghai days ago. */
export function isOfAge(now: Date, age: PieceAge): SQL | undefined {
  const today = shanghaiDayNumber(now);
  const { from, to } = daysOfAge(age);
  return and(
    lt(items.receivedAt, endOfShanghaiDay(today - from)),
    to === null ? undefined : gte(items.receivedAt, startOfShanghaiDay(today - to)),
  );
}

/**
 * The steps that the filters ask for, by what is true of the events and of these with their pieces; null where they ask
 * for what stands here.
 */
export function stepsAsked(ctx: Context, { did, ended, judged, ...asked }: PieceFilters): StepsAsked | null {
  const from = asked.from ?? shanghaiDay(ctx.now);
  const days: Days = { from, to: asked.to ?? from };
  const marks = hasMarks(ctx, asked);
  if (did) return { events: tookStep(did, days), pieces: marks };
  if (ended) return { events: tookEnd(days), pieces: and(endedAs(ended), marks) };
  if (!judged) return null;
  const otherwise = asked.differs && differs[judged];
  return { events: wasJudged(judged, days), pieces: and(ofPiece(judged), otherwise, marks) };
}
