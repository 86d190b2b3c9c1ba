import { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { printReason } from "#lib/domain/label-print";
import { type DrawnLabel, type LabelContent, placeLabelSize } from "#lib/domain/papers/label-content";
import { drawLabel } from "#lib/draw-label";
import { boxCodes, GetLoadLabels, getLoadLabels } from "#lib/papers/get-load-labels";
import { recordLabelPrints, requireJustPrinted } from "#lib/returns/label-prints";

export const PrintLoadLabels = z.strictObject({ of: GetLoadLabels, ...printReason });

/**
 * Hands the labels of a load's boxes to the printer and writes it down, with the reason where they are not the first:
 * two boxes of one number hide that one is missing. Refuses as `getLoadLabels` does, and `reprint_reason_needed`.
 */
export async function printLoadLabels(
  ctx: Context,
  { of, ...print }: z.infer<typeof PrintLoadLabels>,
): Promise<{ labels: DrawnLabel[] }> {
  const userId = authorize(ctx, "label.print");
  const labels = await getLoadLabels(ctx, of);
  await recordLabelPrints(ctx, userId, boxCodes(of), print);
  return { labels: labels.map((label) => drawLabel(label, placeLabelSize)) };
}

/** The same labels as a file, for who has just had every one of them printed; else refuses `reprint_reason_needed`. */
export async function getLoadLabelFile(
  ctx: Context,
  of: z.infer<typeof GetLoadLabels>,
): Promise<LabelContent[]> {
  const userId = authorize(ctx, "label.print");
  const labels = await getLoadLabels(ctx, of);
  await requireJustPrinted(ctx, userId, boxCodes(of));
  return labels;
}
