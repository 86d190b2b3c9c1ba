import { count, eq } from "drizzle-orm";
import { z } from "zod";
import { batches } from "#db/schema/batches";
import { items } from "#db/schema/items";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { boxesAtMost, type LabelContent, loadLabel, placeLabelSize } from "#lib/domain/papers/label-content";
import { isSealed } from "#lib/domain/papers/load-paper-rules";
import { paperLanguages } from "#lib/domain/papers/paper";
import { shanghaiDay } from "#lib/domain/shanghai";
import { drawLabel } from "#lib/draw-label";
import { AppError } from "#lib/errors";
import { paperWords } from "#lib/papers/paper-words";
import { readLabelPrints } from "#lib/returns/label-prints";

export const GetLoadLabels = z.strictObject({
  batchNo: z.string().min(1).max(20),
  /** Into how many boxes or pallets the load is packed. */
  boxes: z.coerce.number().int().min(1).max(boxesAtMost).default(1),
  language: z.enum(paperLanguages).default("zh"),
});

/** The labels of a load's boxes as a screen draws them, whether any was printed before, and the last times. */
export async function getLoadLabelSheet(ctx: Context, of: z.infer<typeof GetLoadLabels>) {
  const labels = await getLoadLabels(ctx, of);
  const printed = await readLabelPrints(ctx, boxCodes(of));
  return { labels: labels.map((label) => drawLabel(label, placeLabelSize)), ...printed };
}

/** By what the prints of a load's labels are known, one for each box: all of them read the same to a scanner. */
export function boxCodes({ batchNo, boxes }: Pick<z.infer<typeof GetLoadLabels>, "batchNo" | "boxes">) {
  return Array.from({ length: boxes }, (_, at) => `${batchNo} ${at + 1}/${boxes}`);
}

/**
 * The labels of a sealed load's boxes, numbered through. Refuses `not_found`, and `batch_state_forbids` before the
 * seal.
 */
export async function getLoadLabels(
  ctx: Context,
  { batchNo, boxes, language }: z.infer<typeof GetLoadLabels>,
): Promise<LabelContent[]> {
  authorize(ctx, "warehouse.read");
  const [load] = await ctx.tx
    .select({
      outcome: batches.outcome,
      status: batches.status,
      receiver: batches.receiver,
      sealedAt: batches.sealedAt,
      pieces: count(items.id),
    })
    .from(batches)
    .leftJoin(items, eq(items.batchId, batches.id))
    .where(eq(batches.batchNo, batchNo))
    .groupBy(batches.id);
  if (!load) throw new AppError("not_found", { code: batchNo });
  const { outcome, status, receiver, sealedAt, pieces } = load;
  if (!isSealed(load) || !sealedAt) throw new AppError("batch_state_forbids", { status });
  const words = paperWords(language);
  const lines = [words("loadLabel.pieces", { outcome, count: pieces, day: shanghaiDay(sealedAt) })];
  return Array.from({ length: boxes }, (_, at) =>
    loadLabel({ batchNo, outcome, receiver, box: `${at + 1}/${boxes}`, lines }),
  );
}
