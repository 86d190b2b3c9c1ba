import { applicationClock, arrivalClock, type Clock } from "#lib/domain/clocks";
import { hasEnded, type ItemState } from "#lib/domain/item";

/** Pieces that are in the house and in no application yet. */
export const undeclaredStates = ["received", "inspected"] as const satisfies readonly ItemState[];

export type ReturnClockFacts = {
  releasedAt: Date | null;
  /** When its parcels came, the latest last; empty while none is here. */
  arrivals: readonly Date[];
  /** For each application that is neither refused nor withdrawn, when customs accepted it. */
  accepted: readonly (Date | null)[];
  pieces: readonly { state: ItemState; onLine: boolean }[];
  now: Date;
};

export type ReturnClocks = { application: Clock | null; arrival: Clock | null };

/**
 * Both legal clocks of a whole return: the worst of its parcels and applications counts. The application
 * clock runs while a piece stands outside an accepted application, and is null once every piece has left
 * without one: then nothing is to be declared any more.
 */
export function returnClocks(facts: ReturnClockFacts): ReturnClocks {
  const { releasedAt, arrivals, accepted, pieces, now } = facts;
  const open = pieces.some(({ state, onLine }) => onLine && isUndeclared(state));
  const times = accepted.filter((at) => at !== null);
  const stopped = !open && times.length > 0 && times.length === accepted.length;
  const gone = accepted.length === 0 && pieces.length > 0 && pieces.every(({ state }) => hasEnded(state));
  return {
    application: gone ? null : applicationClock(releasedAt, stopped ? latest(times) : null, now),
    arrival: arrivalClock(releasedAt, latest(arrivals), now),
  };
}

function isUndeclared(state: ItemState): boolean {
  return (undeclaredStates as readonly ItemState[]).includes(state);
}

function latest(times: readonly Date[]): Date | null {
  return times.reduce<Date | null>((last, at) => (last && last > at ? last : at), null);
}
