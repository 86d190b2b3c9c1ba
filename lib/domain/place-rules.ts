import type { HoldKind, ItemState, Outcome } from "#lib/domain/item";
import { hasEnded } from "#lib/domain/item";
import { type Refusal, refuse } from "#lib/domain/refusal";
import type { ContainerUse, ZoneKind } from "#lib/domain/zone";

/** What decides where a piece may stand. */
export type StandingPiece = {
  plate: string;
  state: ItemState;
  hold: HoldKind | null;
  identified: boolean;
  conforming: boolean;
  outcome: Outcome | null;
  proposed: Outcome | null;
};

/** Why a piece belongs in its zone; the words of a refusal say it. */
type Belonging = { zone: ZoneKind; why: "hold" | "unidentified" | "leaves" | "booked" | "not_booked" };

/** A place as far as the rules go; a container that stands nowhere has no zone. */
export type PlaceFacts = { zone: ZoneKind | null; use: ContainerUse | null };

/** Who moves it: out of quarantine goes nothing but by a supervisor, who says why. */
export type Mover = { isSupervisor: boolean; reason: string | null };

/** A piece that stands in quarantine, and the location there. */
export type Quarantined = { plate: string; place: string };

/** What the history of a piece calls its ways over the floor. */
export const placeEvents = [
  "put_away",
  "put_away_undone",
  "moved_with_container",
  "found_in_taking",
] as const;

/** Whether a piece in that state is on no floor of the house: it has left, never came, or nobody knows where it is. */
export function standsNowhere(state: ItemState): boolean {
  return hasEnded(state) || state === "missing";
}

/** The one zone where a piece belongs: on hold, unknown, on its way out, bonded stock, or not stock yet. */
export function belongsIn(piece: Omit<StandingPiece, "plate" | "conforming">): Belonging {
  if (piece.hold !== null) return { zone: "quarantine", why: "hold" };
  if (!piece.identified) return { zone: "unclaimed", why: "unidentified" };
  const isStaged = piece.state === "staged";
  const isStock = piece.state === "booked" || isStaged;
  if ((isStaged && piece.outcome === "move_out") || (!isStock && piece.proposed === "move_out")) {
    return { zone: "move_out", why: "leaves" };
  }
  return isStock ? { zone: "stock", why: "booked" } : { zone: "unadmitted", why: "not_booked" };
}

/** What a container has to be for, to take the piece. */
function neededUse({ outcome }: Pick<StandingPiece, "outcome">): ContainerUse {
  return outcome === null || outcome === "detained" ? "open" : outcome;
}

/**
 * Whether a piece may be put into a place, from where it stands now (null for nowhere). Any piece may go into
 * quarantine; what is only thought of for a move-out may wait among the pieces not yet admitted, and what can
 * never become stock among those that leave.
 */
export function judgePlacing(
  piece: StandingPiece,
  from: PlaceFacts | null,
  to: PlaceFacts,
  mover: Mover,
): { ok: true } | Refusal {
  const { plate, state } = piece;
  if (standsNowhere(state)) return refuse("item_state_forbids", { state, command: "put_away", code: plate });
  if (to.zone !== null && !mayStandIn(piece, to.zone)) {
    const { zone: belongs, why } = belongsIn(piece);
    return refuse("zone_wrong", { code: plate, zone: to.zone, belongs, why });
  }
  if (to.use !== null && to.use !== neededUse(piece)) {
    return refuse("container_differs", { code: plate, use: to.use, outcome: neededUse(piece) });
  }
  const leavesQuarantine = from?.zone === "quarantine" && to.zone !== "quarantine";
  if (!leavesQuarantine) return { ok: true };
  if (!mover.isSupervisor) return refuse("quarantine_blocks", { code: plate });
  return mover.reason === null ? refuse("reason_needed") : { ok: true };
}

/** What stands in quarantine goes into no load and no wave, and out with none, until somebody puts it back. */
export function judgeStanding(quarantined: Quarantined | null | undefined): { ok: true } | Refusal {
  if (!quarantined) return { ok: true };
  return refuse("stands_in_quarantine", { code: quarantined.plate, place: quarantined.place });
}

function mayStandIn(piece: StandingPiece, zone: ZoneKind): boolean {
  const { zone: belongs } = belongsIn(piece);
  if (zone === belongs || zone === "quarantine") return true;
  const isUndecided = piece.state === "received" || piece.state === "inspected";
  if (belongs === "move_out") return isUndecided && zone === "unadmitted";
  return belongs === "unadmitted" && zone === "move_out" && isUndecided && !piece.conforming;
}
