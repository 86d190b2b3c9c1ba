import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { type DrawnLabel, placeLabelSize, plateLabelSize } from "#lib/domain/papers/label-content";
import { drawLabel } from "#lib/draw-label";
import { testLabel } from "#lib/papers/get-label-file";

/** A test label of each size of label, drawn for the printer. */
export async function getTestLabels(ctx: Context): Promise<DrawnLabel[]> {
  authorize(ctx, "label.print");
  return [plateLabelSize, placeLabelSize].map((size) => drawLabel(testLabel(), size));
}
