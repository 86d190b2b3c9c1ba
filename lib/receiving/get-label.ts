import { eq } from "drizzle-orm";
import { z } from "zod";
import { items } from "#db/schema/items";
import { offices } from "#db/schema/offices";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { type DrawnLabel, plateLabel, plateLabelSize } from "#lib/domain/papers/label-content";
import { shanghaiDay } from "#lib/domain/shanghai";
import { drawLabel } from "#lib/draw-label";
import { AppError } from "#lib/errors";

export const GetLabel = z.strictObject({ plate: z.string().min(1).max(20) });

/**
 * What is printed on a piece, as a screen draws it: its plate as Code 128 and as QR code, the originating office, the
 * day it was received, and its outcome once that is settled.
 */
export async function getLabel(ctx: Context, input: z.infer<typeof GetLabel>): Promise<DrawnLabel> {
  authorize(ctx, "warehouse.read");
  const [row] = await ctx.tx
    .select({
      plate: items.plate,
      officeCode: items.officeCode,
      officeName: offices.nameZh,
      outcome: items.outcome,
      receivedAt: items.receivedAt,
    })
    .from(items)
    .leftJoin(offices, eq(offices.code, items.officeCode))
    .where(eq(items.plate, input.plate));
  if (!row) throw new AppError("not_found", { code: input.plate });
  const { receivedAt, ...label } = row;
  return drawLabel(plateLabel({ ...label, receivedOn: shanghaiDay(receivedAt) }), plateLabelSize);
}
