import type { HoldKind, ItemState, Lane, Verdict } from "#lib/domain/item";
import { type Refusal, refuse } from "#lib/domain/refusal";
import type { SetConclusion } from "#lib/domain/verification-set/set";

/** How an even piece of a set stands now. */
export type SetPiece = {
  drawn: boolean;
  /** Null while nobody has seen it. */
  agrees: boolean | null;
  /** Still waits; was confirmed by itself or needs no officer any more; or anything else became of it. */
  now: "waiting" | "cleared" | "otherwise";
};

/**
 * What speaks against a conclusion. A set is confirmed only when each drawn piece was seen and no difference was
 * found at any; one with a difference is looked at piece by piece, and is not given up either. A drawn piece that
 * left the queue other than by a plain yes counts as a difference.
 */
export function judgeConclusion(
  conclusion: SetConclusion,
  pieces: readonly SetPiece[],
): { ok: true } | Refusal {
  if (conclusion === "single") return { ok: true };
  if (pieces.some(differs)) return refuse("set_differs");
  if (conclusion === "dropped") return { ok: true };
  const unseen = pieces.filter(({ drawn, agrees, now }) => drawn && agrees === null && now === "waiting");
  if (unseen.length > 0) return refuse("set_unseen", { count: unseen.length });
  return pieces.some(({ now }) => now === "waiting") ? { ok: true } : refuse("set_empty");
}

/** Whether a piece speaks against a yes to all. */
export function differs({ drawn, agrees, now }: SetPiece): boolean {
  return agrees === false || (drawn && now === "otherwise");
}

export type PieceNow = {
  state: ItemState;
  lane: Lane | null;
  verdict: Verdict | null;
  hold: HoldKind | null;
  round: number;
};

/** How a piece of a set stands now, by the round in which it stood there. */
export function standingOf(piece: PieceNow, round: number): SetPiece["now"] {
  if (piece.round !== round || piece.hold !== null) return "otherwise";
  if (piece.verdict === "confirm" || piece.lane === "exempt") return "cleared";
  return piece.state === "declared" && piece.lane === "in_person" && piece.verdict === null
    ? "waiting"
    : "otherwise";
}
