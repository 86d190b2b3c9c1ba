import { inArray } from "drizzle-orm";
import { z } from "zod";
import { items } from "#db/schema/items";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { judgeLabelPrint, printReason } from "#lib/domain/label-print";
import { plateLabel, plateLabelSize } from "#lib/domain/papers/label-content";
import { drawLabel } from "#lib/draw-label";
import { orThrow } from "#lib/errors";
import { lockAllItems } from "#lib/returns/lock-item";
import { labelPrinted, readLabels } from "#lib/returns/read-labels";
import { remarkItems } from "#lib/returns/record-fact";

export const PrintLabels = z.strictObject({
  plates: z.array(z.string().min(1).max(20)).min(1).max(500),
  ...printReason,
});

/**
 * Hands the labels of pieces to the printer, all or none, and writes it into the history of each, the reason where it
 * is not the first. Refuses `reprint_reason_needed` where one of them was printed before, `reason_needed` for another reason without words.
 */
export async function printLabels(ctx: Context, input: z.infer<typeof PrintLabels>) {
  authorize(ctx, "label.print");
  const { plates, reason, note } = input;
  const pieces = await lockAllItems(ctx, plates);
  const labels = await readLabels(ctx, inArray(items.plate, plates));
  const before = new Set(labels.filter(({ printed }) => printed > 0).map(({ plate }) => plate));
  orThrow(judgeLabelPrint(before.size, { reason, note }));
  const again = pieces.filter(({ plate }) => before.has(plate));
  const first = pieces.filter(({ plate }) => !before.has(plate));
  await remarkItems(ctx, again, { type: labelPrinted, body: { reason, note } });
  await remarkItems(ctx, first, { type: labelPrinted, body: { reason: null, note: null } });
  return { labels: labels.map((label) => drawLabel(plateLabel(label), plateLabelSize)) };
}
