import { and, eq, gte, inArray, lt, type SQL } from "drizzle-orm";
import { z } from "zod";
import { items } from "#db/schema/items";
import { type Days, endedAs, tookEnd, tookStep } from "#lib/dashboard/steps-taken";
import { dashboardWaits } from "#lib/domain/dashboard-wait";
import { daySteps } from "#lib/domain/day-step";
import { outcomes, supervisedStates } from "#lib/domain/item";
import { daysOfAge, type PieceAge, pieceAges } from "#lib/domain/piece-age";
import { endOfShanghaiDay, shanghaiDay, shanghaiDayNumber, startOfShanghaiDay } from "#lib/domain/shanghai";
import { waitsForInspector } from "#lib/returns/waits-for-inspector";
import { waitsForOfficer } from "#lib/returns/waits-for-officer";
import { waitsForOutcome } from "#lib/returns/waits-for-outbound";

/** What a number of the dashboard counts, as it stands in an address; what cannot be read filters nothing. */
export const PieceFilters = z.object({
  wait: z.enum(dashboardWaits).optional().catch(undefined),
  state: z.enum(supervisedStates).optional().catch(undefined),
  age: z.enum(pieceAges).optional().catch(undefined),
  /** A step, or an end, in the days from and to; of today where they are left out. */
  did: z.enum(daySteps).optional().catch(undefined),
  ended: z.enum(outcomes).optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
});
export type PieceFilters = z.infer<typeof PieceFilters>;

const waits = {
  inspector: waitsForInspector,
  officer: waitsForOfficer,
  outcome: waitsForOutcome,
} as const satisfies Record<(typeof dashboardWaits)[number], SQL | undefined>;

/** Pieces in the house that pass, by the very conditions of the desks where they wait. */
export function standsHere(now: Date, { wait, state, age }: PieceFilters): SQL | undefined {
  return and(
    wait ? waits[wait] : inArray(items.state, [...supervisedStates]),
    state ? eq(items.state, state) : undefined,
    age ? isOfAge(now, age) : undefined,
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

/** The steps that the filters ask for, of events joined with their piece; null where they ask for what stands here. */
export function stepsAsked(now: Date, { did, ended, ...asked }: PieceFilters): SQL | null {
  const from = asked.from ?? shanghaiDay(now);
  const days: Days = { from, to: asked.to ?? from };
  if (did) return tookStep(did, days) ?? null;
  if (ended) return and(tookEnd(days), endedAs(ended)) ?? null;
  return null;
}
