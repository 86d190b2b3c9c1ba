import type { Parcel } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";
import { openShortages } from "#lib/receiving/open-shortages";
import { type ParcelReturn, readParcelReturns } from "#lib/receiving/parcel-lines";
import { linkParcel } from "#lib/returns/link-parcel";
import { recordParcelFact } from "#lib/returns/record-fact";

/**
 * The returns of a box, with the one that a person named as the piece's own: it misses such a piece, and from now on
 * this box counts as one of its boxes. Refuses `piece_not_expected` what misses nothing.
 */
export async function joinShortage(
  ctx: Context,
  parcel: Parcel,
  owners: ParcelReturn[],
  { returnId, code }: { returnId: string | undefined; code: string | null },
): Promise<ParcelReturn[]> {
  if (returnId === undefined || owners.some(({ owner }) => owner.id === returnId)) return owners;
  const short = code === null ? [] : await openShortages(ctx, parcel, owners, code);
  const joined = short.find(({ owner }) => owner.id === returnId);
  if (!joined) throw new AppError("piece_not_expected");
  await linkParcel(ctx, parcel.id, [joined.owner]);
  const note = { type: "identify", body: { returnNo: joined.owner.returnNo } };
  await recordParcelFact(ctx, parcel, {}, note, joined.list ? [joined.list.id] : []);
  return readParcelReturns(ctx, parcel.id, { lock: true });
}
