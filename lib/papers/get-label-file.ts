import { inArray } from "drizzle-orm";
import { z } from "zod";
import { items } from "#db/schema/items";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { openForMs } from "#lib/domain/label-print";
import { type LabelContent, plateLabel } from "#lib/domain/papers/label-content";
import { AppError } from "#lib/errors";
import { paperWords } from "#lib/papers/paper-words";
import { readLabels } from "#lib/returns/read-labels";

export const GetLabelFile = z.strictObject({
  /** Plates with commas between them; none for a test label. */
  plates: z.string().min(1).max(8_000).optional(),
});

/**
 * The labels of pieces as a file, for who has just had them printed; a file is a label as well, and none is made
 * without a word. A test label is anybody's who prints. Else refuses `reprint_reason_needed`, `not_found`.
 */
export async function getLabelFile(
  ctx: Context,
  input: z.infer<typeof GetLabelFile>,
): Promise<LabelContent[]> {
  const userId = authorize(ctx, "label.print");
  if (input.plates === undefined) return [testLabel()];
  const plates = [...new Set(input.plates.split(","))];
  const labels = await readLabels(ctx, inArray(items.plate, plates));
  if (labels.length < plates.length) throw new AppError("not_found", { code: input.plates.slice(0, 20) });
  const since = ctx.now.getTime() - openForMs;
  const isOpen = labels.every(
    ({ lastPrintedAt, lastPrintedBy }) => lastPrintedBy === userId && (lastPrintedAt?.getTime() ?? 0) > since,
  );
  if (!isOpen) throw new AppError("reprint_reason_needed", { count: labels.length });
  return labels.map(plateLabel);
}

/** A label for the printer's sake, with Chinese on it, and no plate of any piece. */
export function testLabel(): LabelContent {
  const title = `${paperWords("zh")("testLabel")} ${paperWords("en")("testLabel")}`;
  return { headline: null, title, lines: [], code: "TEST-0001", shown: "TEST-0001", letter: null };
}
