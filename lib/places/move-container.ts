import { eq } from "drizzle-orm";
import { items } from "#db/schema/items";
import { containers } from "#db/schema/places";
import type { Context } from "#lib/context";
import { judgePlacing } from "#lib/domain/place-rules";
import { AppError, orThrow } from "#lib/errors";
import { type LockedPlace, lockContainer, lockPlace } from "#lib/places/lock-place";
import { factsOfPlace, moverOf, standingPiece } from "#lib/places/placing-facts";
import type { ToldOfMove } from "#lib/places/put-piece";
import { requireThawedPlaces } from "#lib/places/require-thawed-places";
import { type LockedItem, lockItems } from "#lib/returns/lock-item";
import { readPlace } from "#lib/returns/read-place";
import { remarkItems } from "#lib/returns/record-fact";

/**
 * Moves a container with all in it to a location; each piece has to be allowed there, and the history of each tells
 * of the move. A container does not go into another (`code_refused`).
 */
export async function moveContainer(ctx: Context, code: string, to: string, told: ToldOfMove) {
  const container = await lockContainer(ctx, code);
  const place = await lockPlace(ctx, to);
  if (place.location === null || place.container !== null) {
    throw new AppError("code_refused", { reason: "no_location" });
  }
  const pieces = await piecesIn(ctx, code);
  const answer = { kind: "container" as const, code, name: String(pieces.length), to: place.code };
  if (container.locationCode === place.code) return { result: "already" as const, ...answer };
  const before = await readPlace(ctx, { locationCode: null, containerCode: code });
  const from = factsOfPlace(before);
  const target = { ...factsOfPlace(place), use: container.use };
  for (const piece of pieces) {
    orThrow(judgePlacing(standingPiece(piece, ctx.now), from, target, moverOf(ctx, told.reason)));
  }
  await requireThawedPlaces(ctx, before, place);
  await stand(ctx, code, place, container.locationCode);
  const body = { container: code, takenFrom: container.locationCode, putInto: place.code, ...told };
  await tellPieces(ctx, pieces, body);
  return { result: "put" as const, ...answer };
}

/** The pieces in a container, locked. */
export async function piecesIn(ctx: Context, code: string): Promise<LockedItem[]> {
  const rows = await ctx.tx.select({ plate: items.plate }).from(items).where(eq(items.containerCode, code));
  return lockItems(
    ctx,
    rows.map(({ plate }) => plate),
  );
}

/** Writes into the history of each piece in a container that it was moved along. */
export async function tellPieces(
  ctx: Context,
  pieces: readonly LockedItem[],
  body: ToldOfMove & Record<"container" | "takenFrom" | "putInto", string | null>,
): Promise<void> {
  await remarkItems(ctx, pieces, { type: "moved_with_container", body });
}

async function stand(ctx: Context, code: string, place: LockedPlace, before: string | null): Promise<void> {
  await ctx.tx
    .update(containers)
    .set({ locationCode: place.code, previousLocationCode: before, movedBy: ctx.actor.userId })
    .where(eq(containers.code, code));
}
