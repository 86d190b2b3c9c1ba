import type { Context } from "#lib/context";
import type { ScanEntry } from "#lib/domain/barcode/scan-entry";
import { judgePlacing } from "#lib/domain/place-rules";
import { orThrow } from "#lib/errors";
import type { LockedPlace } from "#lib/places/lock-place";
import { factsOfPlace, moverOf, standingPiece } from "#lib/places/placing-facts";
import { requireThawedPlaces } from "#lib/places/require-thawed-places";
import { lockItem } from "#lib/returns/lock-item";
import { readPlace, type Standing } from "#lib/returns/read-place";
import { recordItemFact } from "#lib/returns/record-fact";

/** What is told of a move beside where from and where to. */
export type ToldOfMove = { reason: string | null; entry: ScanEntry | null };

/** Puts one piece into a place, as a fact of the piece with its history. */
export async function putPiece(ctx: Context, plate: string, place: LockedPlace, told: ToldOfMove) {
  const piece = await lockItem(ctx, plate);
  const answer = { kind: "piece" as const, code: plate, name: piece.goodsName, to: place.code };
  const takenFrom = codeOf(piece);
  if (takenFrom === place.code) return { result: "already" as const, ...answer };
  const before = await readPlace(ctx, piece);
  const from = factsOfPlace(before);
  orThrow(judgePlacing(standingPiece(piece, ctx.now), from, factsOfPlace(place), moverOf(ctx, told.reason)));
  await requireThawedPlaces(ctx, before, place);
  const body = { takenFrom, putInto: place.code, ...told };
  await recordItemFact(ctx, piece, standingAt(place), { type: "put_away", body });
  return { result: "put" as const, ...answer };
}

/** The label of the place a row says it stands in. */
export function codeOf({ locationCode, containerCode }: Standing): string | null {
  return containerCode ?? locationCode;
}

/** What a row says that stands in that place. */
export function standingAt(place: LockedPlace): Standing {
  return place.container
    ? { locationCode: null, containerCode: place.code }
    : { locationCode: place.code, containerCode: null };
}
