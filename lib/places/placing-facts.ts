import type { Context } from "#lib/context";
import type { Mover, PlaceFacts, StandingPiece } from "#lib/domain/place-rules";
import { conformityOf } from "#lib/returns/item-facts";
import type { LockedItem } from "#lib/returns/lock-item";
import type { readPlace } from "#lib/returns/read-place";

type ReadPlace = Awaited<ReturnType<typeof readPlace>>;

/** What the rules of placing look at, read off a locked piece. */
export function standingPiece(piece: LockedItem, now: Date): StandingPiece {
  return {
    plate: piece.plate,
    state: piece.state,
    hold: piece.hold,
    identified: piece.listId !== null,
    conforming: conformityOf(piece, now).conforming,
    outcome: piece.outcome,
    proposed: piece.outcomeProposed,
  };
}

/** The same of a place; what stands nowhere is in no zone and in no container. */
export function factsOfPlace(place: NonNullable<ReadPlace>): PlaceFacts;
export function factsOfPlace(place: ReadPlace): PlaceFacts | null;
export function factsOfPlace(place: ReadPlace): PlaceFacts | null {
  return place && { zone: place.location?.zone.kind ?? null, use: place.container?.use ?? null };
}

/** Who moves things in this transaction, and why. */
export function moverOf({ actor }: Context, reason: string | null): Mover {
  return { isSupervisor: actor.role === "supervisor", reason };
}
