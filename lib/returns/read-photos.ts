import { and, asc, eq, inArray, isNotNull, isNull, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { photos } from "#db/schema/items";
import { users } from "#db/schema/people";
import { photoMarks } from "#db/schema/photo-marks";
import type { Context } from "#lib/context";

/**
 * The photos meant by `where` in the order they were taken, with what people point at on them. Who took or marked
 * one is null for readers from outside.
 */
export async function readPhotos(ctx: Context, where: SQL) {
  const rows = await ctx.tx
    .select({
      id: photos.id,
      itemId: photos.itemId,
      parcelId: photos.parcelId,
      takenAt: photos.takenAt,
      motif: photos.motif,
      sha256: photos.sha256,
      takerName: users.name,
      takerRole: users.role,
    })
    .from(photos)
    .leftJoin(users, eq(users.id, photos.takenBy))
    .where(where)
    .orderBy(asc(photos.takenAt), asc(photos.id));
  const marks = await readMarks(
    ctx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, marks: marks.get(row.id) ?? [] }));
}

const withdrawal = alias(photoMarks, "withdrawal");

/** The marks that stand on these photos, by photo. */
async function readMarks(ctx: Context, photoIds: readonly string[]) {
  if (photoIds.length === 0) return new Map<string, never[]>();
  const rows = await ctx.tx
    .select({
      id: photoMarks.id,
      photoId: photoMarks.photoId,
      box: photoMarks.box,
      word: photoMarks.word,
      markedBy: photoMarks.markedBy,
      markerName: users.name,
      markedAt: photoMarks.markedAt,
    })
    .from(photoMarks)
    .leftJoin(withdrawal, eq(withdrawal.withdraws, photoMarks.id))
    .leftJoin(users, eq(users.id, photoMarks.markedBy))
    .where(and(inArray(photoMarks.photoId, [...photoIds]), isNotNull(photoMarks.box), isNull(withdrawal.id)))
    .orderBy(asc(photoMarks.markedAt), asc(photoMarks.id));
  const marks = rows.map(({ box, word, markedBy, ...mark }) => {
    const [left = 0, top = 0, width = 1, height = 1] = box ?? [];
    const isMine = markedBy === ctx.actor.userId;
    return { ...mark, box: { left, top, width, height }, word: word ?? "", isMine };
  });
  return Map.groupBy(marks, ({ photoId }) => photoId);
}
