import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { items, photos } from "#db/schema/items";
import type { Parcel } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { benchName } from "#lib/domain/bench";
import { fillIn } from "#lib/domain/unopened-parcel";
import { AppError, orThrow } from "#lib/errors";
import { finishParcel } from "#lib/receiving/finish-parcel";
import { insertPiece } from "#lib/receiving/insert-piece";
import { lockOpenParcel } from "#lib/receiving/lock-parcel";
import { type ParcelReturn, readParcelReturns } from "#lib/receiving/parcel-lines";
import { recordParcelFact } from "#lib/returns/record-fact";
import { showsMoreThanLabel } from "#lib/returns/shows-more-than-label";

export const TakeInUnopened = z.strictObject({
  parcelId: z.uuid(),
  bench: benchName,
  /** How many pieces the person who held the box confirmed. */
  pieces: z.int().min(1),
});

export type TakenIn = { parcelId: string; waybillNo: string; pieces: number; plates: string[] };

/**
 * Takes a refused or never opened box in with its seal whole: each piece that the list of its sale says it holds gets
 * its plate, and the box is counted. Whoever inspects opens it, so every piece is still seen before it is declared.
 * Refuses `not_unopened` with the reason, `seal_photo_missing` without a photo of the box, `filled_in_differs` when
 * the count confirmed is not the list's, and what `lockOpenParcel` refuses.
 */
export async function takeInUnopened(ctx: Context, input: z.infer<typeof TakeInUnopened>): Promise<TakenIn> {
  authorize(ctx, "piece.receive");
  const parcel = await lockOpenParcel(ctx, input.parcelId, input.bench);
  const owners = await readParcelReturns(ctx, parcel.id, { lock: true });
  const filled = orThrow(await fillInParcel(ctx, parcel, owners));
  if (filled.pieces !== input.pieces) throw new AppError("filled_in_differs", { pieces: filled.pieces });
  if (!(await hasPhoto(ctx, parcel))) throw new AppError("seal_photo_missing", { code: parcel.waybillNo });
  const plates: string[] = [];
  for (const { gnum, pieces } of filled.lines) {
    const line = owners[0]?.lines.find((one) => one.gnum === gnum);
    if (!line) throw new Error("a line that was filled in is not there");
    for (let made = 0; made < pieces; made++) {
      const facts = { lineQty: "1", scannedCode: "", serialNo: null, batchCode: null, expiresOn: null };
      const place = { owners, line, nearLine: null, mismatches: [], filledIn: true as const };
      plates.push((await insertPiece(ctx, parcel, { ...place, ...facts })).plate);
    }
  }
  const body = { lines: filled.lines.map(({ gnum, pieces }) => ({ gnum, pieces })), confirmed: input.pieces };
  await recordParcelFact(ctx, parcel, { unopened: true }, { type: "take_in_unopened", body });
  const { waybillNo, pieces } = await finishParcel(ctx, { parcelId: parcel.id, bench: input.bench });
  return { parcelId: parcel.id, waybillNo, pieces, plates };
}

/** What the rule says of this box as it stands. */
export async function fillInParcel(ctx: Context, parcel: Parcel, owners: readonly ParcelReturn[]) {
  const { waybillNo, damage } = parcel;
  const taken = await ctx.tx.select({ id: items.id }).from(items).where(eq(items.parcelId, parcel.id));
  return fillIn({ waybillNo, damage, pieces: taken.length, sales: owners });
}

/** A photo of the label alone shows no seal. */
async function hasPhoto(ctx: Context, { id }: Parcel): Promise<boolean> {
  const ofBox = and(eq(photos.parcelId, id), showsMoreThanLabel);
  const [photo] = await ctx.tx.select({ id: photos.id }).from(photos).where(ofBox).limit(1);
  return photo !== undefined;
}
