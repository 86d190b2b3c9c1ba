import type { Verdict } from "#lib/domain/item";
import { needsPhoto } from "#lib/domain/recommend-outcome";
import type { Seen } from "./act.ts";
import type { Journey, PlannedPiece } from "./journey.ts";

/** Looks at a piece, with pictures where the finding needs them and of some others. */
export function inspect(journey: Journey, piece: PlannedPiece, note: string | null = null): Seen {
  const { random } = journey;
  const seen = seenOf(journey, piece, note);
  const isBlamed = piece.grade === "damaged" || piece.grade === "defective" || piece.original === "no";
  const isShown = isBlamed || !piece.isOnLine || random.isLucky(0.35);
  if (isShown || needsPhoto(piece.grade, piece.original)) photograph(journey, piece, isBlamed);
  journey.waitMinutes(2, 6);
  journey.act({ do: "inspect", piece: piece.name, seen });
  return seen;
}

export function photograph(journey: Journey, piece: PlannedPiece, isBlamed: boolean): void {
  journey.act({ do: "photograph", piece: piece.name, family: piece.goods.family, picture: isBlamed ? 1 : 0 });
}

/** What a person sees of a piece; goods that are not on the list are looked at as general goods. */
function seenOf({ random, at }: Journey, piece: PlannedPiece, note: string | null): Seen {
  const { grade, original } = piece;
  const family = piece.isListed ? piece.goods.family : null;
  const perishes = family === "cosmetics" || family === "formula" || family === "supplements";
  const year = at().getUTCFullYear() + (grade === "expired" ? -1 : random.int(1, 2));
  const expiresOn = perishes ? `${year}-${String(random.int(1, 12)).padStart(2, "0")}-15` : null;
  return {
    family,
    grade,
    original,
    expiresOn,
    note: note ?? (original === "no" ? "防伪标签与原厂不一致" : null),
  };
}

/** The officer's own look, signed. */
export function verify(
  journey: Journey,
  piece: PlannedPiece,
  seen: Seen,
  verdict: Verdict = "confirm",
  note: string | null = null,
): void {
  journey.waitMinutes(2, 12);
  journey.act({ do: "verify", piece: piece.name, seen: { ...seen, note }, verdict });
}
