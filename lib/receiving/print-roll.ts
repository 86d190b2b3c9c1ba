import type { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { printReason } from "#lib/domain/label-print";
import { type DrawnLabel, type LabelContent, plateLabelSize } from "#lib/domain/papers/label-content";
import { rollCode } from "#lib/domain/plate-roll";
import { drawLabel } from "#lib/draw-label";
import { AppError } from "#lib/errors";
import { GetRoll, getRoll } from "#lib/receiving/get-roll";
import { recordLabelPrints, requireJustPrinted } from "#lib/returns/label-prints";

export const PrintRoll = GetRoll.extend(printReason);

/**
 * Hands the plates of a roll that no piece has yet to the printer and writes it down, with the reason where the roll
 * was printed before. Refuses `reprint_reason_needed`, `reason_needed` for another reason without words,
 * `roll_used_up` and `not_found`.
 */
export async function printRoll(
  ctx: Context,
  { rollNo, ...print }: z.infer<typeof PrintRoll>,
): Promise<{ labels: DrawnLabel[] }> {
  const userId = authorize(ctx, "roll.print");
  const labels = await labelsLeft(ctx, rollNo);
  await recordLabelPrints(ctx, userId, [rollCode(rollNo)], print);
  return { labels: labels.map((label) => drawLabel(label, plateLabelSize)) };
}

/** The same plates as a file, for who has just had the roll printed; else refuses `reprint_reason_needed`. */
export async function getRollFile(
  ctx: Context,
  { rollNo }: z.infer<typeof GetRoll>,
): Promise<LabelContent[]> {
  const userId = authorize(ctx, "roll.print");
  const labels = await labelsLeft(ctx, rollNo);
  await requireJustPrinted(ctx, userId, [rollCode(rollNo)]);
  return labels;
}

async function labelsLeft(ctx: Context, rollNo: number): Promise<LabelContent[]> {
  const { labels } = await getRoll(ctx, { rollNo });
  if (labels.length === 0) throw new AppError("roll_used_up", { code: rollCode(rollNo) });
  return labels;
}
