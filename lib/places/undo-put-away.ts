import { and, desc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { events } from "#db/schema/history";
import { containers } from "#db/schema/places";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { parsePlaceCode } from "#lib/domain/place-code";
import { judgePlacing, placeEvents } from "#lib/domain/place-rules";
import { AppError, orThrow } from "#lib/errors";
import { lockContainer, lockPlace } from "#lib/places/lock-place";
import { piecesIn, tellPieces } from "#lib/places/move-container";
import { factsOfPlace, standingPiece } from "#lib/places/placing-facts";
import { codeOf, standingAt } from "#lib/places/put-piece";
import { requireThawedPlaces } from "#lib/places/require-thawed-places";
import { type LockedItem, lockItem } from "#lib/returns/lock-item";
import { readPlace } from "#lib/returns/read-place";
import { recordItemFact } from "#lib/returns/record-fact";

export const UndoPutAway = z.strictObject({
  /** The plate or container that was put. */
  code: z.string().min(1).max(60),
});

const nowhere = { locationCode: null, containerCode: null };

/**
 * Takes one's own last put-away of a piece or container back, as an event that compensates: it stands again where
 * it stood before, if it may still stand there. Refuses `nothing_to_undo` where somebody moved it since.
 */
export async function undoPutAway(
  ctx: Context,
  { code }: z.infer<typeof UndoPutAway>,
): Promise<{ code: string; to: string | null }> {
  authorize(ctx, "place.put");
  return parsePlaceCode(code)?.kind === "container"
    ? undoMove(ctx, code)
    : undoPiece(ctx, await lockItem(ctx, code));
}

async function undoPiece(ctx: Context, piece: LockedItem): Promise<{ code: string; to: string | null }> {
  const to = await cameFrom(ctx, piece);
  const place = to === null ? null : await lockPlace(ctx, to);
  if (place) requireAllowed(ctx, piece, factsOfPlace(place));
  await requireThawedPlaces(ctx, await readPlace(ctx, piece), place);
  const body = { takenFrom: codeOf(piece), putInto: to };
  const standing = place ? standingAt(place) : nowhere;
  await recordItemFact(ctx, piece, standing, { type: "put_away_undone", body });
  return { code: piece.plate, to };
}

/** Where it stood before one's own last put-away. */
async function cameFrom(ctx: Context, piece: LockedItem): Promise<string | null> {
  const [last] = await ctx.tx
    .select({ type: events.type, actorId: events.actorId, body: events.body })
    .from(events)
    .where(
      and(
        eq(events.subjectKind, "item"),
        eq(events.subjectId, piece.id),
        inArray(events.type, [...placeEvents]),
      ),
    )
    .orderBy(desc(events.sequence))
    .limit(1);
  const isOwn = last?.type === "put_away" && last.actorId === ctx.actor.userId;
  const body: { takenFrom: string | null; putInto: string } = isOwn ? JSON.parse(last.body) : {};
  if (!isOwn || body.putInto !== codeOf(piece)) throw new AppError("nothing_to_undo", { code: piece.plate });
  return body.takenFrom;
}

async function undoMove(ctx: Context, code: string): Promise<{ code: string; to: string | null }> {
  const { locationCode, previousLocationCode: to, use, movedBy } = await lockContainer(ctx, code);
  if (locationCode === to || movedBy !== ctx.actor.userId) throw new AppError("nothing_to_undo", { code });
  const pieces = await piecesIn(ctx, code);
  const place = to === null ? null : await lockPlace(ctx, to);
  const zone = factsOfPlace(place)?.zone ?? null;
  for (const piece of pieces) requireAllowed(ctx, piece, { zone, use });
  await requireThawedPlaces(ctx, await readPlace(ctx, { locationCode, containerCode: null }), place);
  await ctx.tx
    .update(containers)
    .set({ locationCode: to, previousLocationCode: to })
    .where(eq(containers.code, code));
  await tellPieces(ctx, pieces, {
    container: code,
    takenFrom: locationCode,
    putInto: to,
    reason: null,
    entry: null,
  });
  return { code, to };
}

/** Back is always allowed where the piece may stand: quarantine does not keep what was put there by mistake. */
function requireAllowed(ctx: Context, piece: LockedItem, to: Parameters<typeof judgePlacing>[2]): void {
  orThrow(judgePlacing(standingPiece(piece, ctx.now), null, to, { isSupervisor: false, reason: null }));
}
