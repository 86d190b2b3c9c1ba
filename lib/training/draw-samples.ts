import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { samples } from "#lib/domain/training";
import { code128Widths } from "#lib/draw-code";

/** The sample boxes with their codes drawn, for the printer. */
export async function drawSamples(ctx: Context) {
  authorize(ctx, "training.run");
  return samples.map(({ waybill, oddity, barcodes }) => ({
    isDamaged: oddity === "damaged",
    codes: [waybill, ...barcodes].map((code) => ({ code, widths: code128Widths(code) })),
  }));
}
