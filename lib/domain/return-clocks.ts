import { type Clock, judgeClock, type LastDays } from "#lib/domain/clocks";
import { hasEnded, type ItemState } from "#lib/domain/item";

/** Pieces that are in the house and in no application yet. */
export const undeclaredStates = ["received", "inspected"] as const satisfies readonly ItemState[];

export type ReturnClockFacts = LastDays & {
  /** When its parcels came, the latest last; empty while none is here. */
  arrivals: readonly Date[];
  /** For each application that is neither refused nor withdrawn, when it stopped the clock. */
  applied: readonly (Date | null)[];
  /** `keptAt`: the date that a piece keeps of an application that was refused, where the house lets it. */
  pieces: readonly { state: ItemState; onLine: boolean; keptAt: Date | null }[];
  /** Nothing more of what was announced is waited for. */
  countClosed: boolean;
  now: Date;
};

export type ReturnClocks = { application: Clock | null; arrival: Clock | null };

/**
 * Both legal clocks of a whole return: the worst of its parcels and applications counts. The application
 * clock runs while a piece stands outside an application that stopped it, and is null where nothing is to be
 * declared any more: every piece has left without one, or the count is closed and nothing of the list is here.
 */
export function returnClocks(facts: ReturnClockFacts): ReturnClocks {
  const { lastApplicationDay, lastArrivalDay, arrivals, pieces, now } = facts;
  const waiting = pieces.filter(({ state, onLine }) => onLine && isUndeclared(state));
  const applied = [...facts.applied, ...waiting.map(({ keptAt }) => keptAt)];
  const times = applied.filter((at) => at !== null);
  const stopped = times.length > 0 && times.length === applied.length;
  const isLeft = pieces.some(({ state, onLine }) => onLine && !hasEnded(state));
  const isOver = facts.countClosed || (pieces.length > 0 && pieces.every(({ state }) => hasEnded(state)));
  const gone = applied.length === 0 && isOver && !isLeft;
  return {
    application: gone ? null : judgeClock(lastApplicationDay, stopped ? latest(times) : null, now),
    arrival: judgeClock(lastArrivalDay, latest(arrivals), now),
  };
}

function isUndeclared(state: ItemState): boolean {
  return (undeclaredStates as readonly ItemState[]).includes(state);
}

function latest(times: readonly Date[]): Date | null {
  return times.reduce<Date | null>((last, at) => (last && last > at ? last : at), null);
}
