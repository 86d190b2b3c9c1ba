import bwip from "bwip-js/node";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { items } from "#db/schema/items";
import { offices } from "#db/schema/offices";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { shanghaiDay } from "#lib/domain/shanghai";
import { AppError } from "#lib/errors";

export const GetLabel = z.strictObject({ plate: z.string().min(1).max(20) });

/**
 * What is printed on a piece: its plate, the Code 128 of it as widths of bars and gaps in modules, its QR code
 * as rows of dark (1) and light (0) modules, the originating office, the day it was received, and its outcome
 * once that is settled.
 */
export async function getLabel(ctx: Context, input: z.infer<typeof GetLabel>) {
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
  return {
    ...label,
    receivedOn: shanghaiDay(receivedAt),
    widths: code128(row.plate),
    square: qrCode(row.plate),
  };
}

function code128(text: string): number[] {
  const [symbol] = bwip.raw({ bcid: "code128", text });
  if (!symbol || !("sbs" in symbol)) throw new Error("the plate gave no bars");
  return Array.from(symbol.sbs);
}

/** The error correction is M, the default: the plate still fits 21 modules, and a seventh of them may be scratched away. */
function qrCode(text: string): string[] {
  const [symbol] = bwip.raw({ bcid: "qrcode", text });
  if (!symbol || !("pixs" in symbol)) throw new Error("the plate gave no square");
  const { pixs, pixx } = symbol;
  return Array.from({ length: pixs.length / pixx }, (_, row) =>
    pixs.slice(row * pixx, (row + 1) * pixx).join(""),
  );
}
