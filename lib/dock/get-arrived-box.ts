import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { photos } from "#db/schema/items";
import { parcels } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";
import { isHere, statusHere } from "#lib/returns/is-here";
import { readPhotos } from "#lib/returns/read-photos";

export const GetArrivedBox = z.strictObject({ waybillNo: z.string().min(1).max(40) });

/** The box just scanned as the dock sees it: whether it is opened, what it measures, and its photos. */
export async function getArrivedBox(ctx: Context, { waybillNo }: z.infer<typeof GetArrivedBox>) {
  authorize(ctx, "parcel.arrive");
  const [box] = await ctx.tx
    .select({
      id: parcels.id,
      status: statusHere,
      weightGrams: parcels.weightGrams,
      lengthMm: parcels.lengthMm,
      widthMm: parcels.widthMm,
      heightMm: parcels.heightMm,
    })
    .from(parcels)
    .where(and(eq(parcels.waybillNo, waybillNo), isHere));
  if (!box) throw new AppError("parcel_not_arrived", { code: waybillNo });
  const { id, status, ...measures } = box;
  return { status, measures, photos: await readPhotos(ctx, eq(photos.parcelId, id)) };
}
