import type { z } from "zod";
import type { Context } from "#lib/context";
import type { LabelPrinted } from "#lib/domain/label-print";
import { type DrawnLabel, placeLabelSize } from "#lib/domain/papers/label-content";
import { drawLabel } from "#lib/draw-label";
import { type GetPlaceLabels, getPlaceLabels } from "#lib/places/get-place-labels";
import { readLabelPrints } from "#lib/returns/label-prints";

/** The labels of places as a screen draws them, how many of them were printed before, and the last times. */
export async function getPlaceLabelSheet(
  ctx: Context,
  of: z.infer<typeof GetPlaceLabels>,
): Promise<{ labels: DrawnLabel[]; again: number; prints: LabelPrinted[] }> {
  const labels = await getPlaceLabels(ctx, of);
  const printed = await readLabelPrints(
    ctx,
    labels.map(({ code }) => code),
  );
  return { labels: labels.map((label) => drawLabel(label, placeLabelSize)), ...printed };
}
