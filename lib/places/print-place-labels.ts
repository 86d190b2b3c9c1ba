import { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { printReason } from "#lib/domain/label-print";
import { type DrawnLabel, type LabelContent, placeLabelSize } from "#lib/domain/papers/label-content";
import { drawLabel } from "#lib/draw-label";
import { GetPlaceLabels, getPlaceLabels } from "#lib/places/get-place-labels";
import { recordLabelPrints, requireJustPrinted } from "#lib/returns/label-prints";

export const PrintPlaceLabels = z.strictObject({ of: GetPlaceLabels, ...printReason });

/**
 * Hands the labels of places to the printer, all or none, and writes it down, the reason where a label is not the
 * first. Refuses `reprint_reason_needed`, `reason_needed` for another reason without words, and `not_found`.
 */
export async function printPlaceLabels(
  ctx: Context,
  { of, ...print }: z.infer<typeof PrintPlaceLabels>,
): Promise<{ labels: DrawnLabel[] }> {
  const userId = authorize(ctx, "label.print");
  const labels = await getPlaceLabels(ctx, of);
  await recordLabelPrints(ctx, userId, codesOf(labels), print);
  return { labels: labels.map((label) => drawLabel(label, placeLabelSize)) };
}

/** The labels of places as a file, for who has just had them printed; else refuses `reprint_reason_needed`. */
export async function getPlaceLabelFile(
  ctx: Context,
  of: z.infer<typeof GetPlaceLabels>,
): Promise<LabelContent[]> {
  const userId = authorize(ctx, "label.print");
  const labels = await getPlaceLabels(ctx, of);
  await requireJustPrinted(ctx, userId, codesOf(labels));
  return labels;
}

function codesOf(labels: readonly LabelContent[]): string[] {
  return labels.map(({ code }) => code);
}
