import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import { items } from "#db/schema/items";
import { plateRolls, rollPlates } from "#db/schema/plate-rolls";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { type LabelContent, rollLabel } from "#lib/domain/papers/label-content";
import { rollCode } from "#lib/domain/plate-roll";
import { AppError } from "#lib/errors";
import { readLabelPrints } from "#lib/returns/label-prints";

export const GetRoll = z.strictObject({ rollNo: z.coerce.number().int().min(1).max(999_999_999) });

/**
 * A roll of plates: the labels of those that no piece has yet, how many have been used, how many of these were taken
 * back, and when it was printed. Refuses `not_found`.
 */
export async function getRoll(ctx: Context, { rollNo }: z.infer<typeof GetRoll>) {
  authorize(ctx, "roll.print");
  const [roll] = await ctx.tx.select().from(plateRolls).where(eq(plateRolls.rollNo, rollNo));
  if (!roll) throw new AppError("not_found", { code: rollCode(rollNo) });
  const plates = await ctx.tx
    .select({ plate: rollPlates.plate, state: items.state })
    .from(rollPlates)
    .leftJoin(items, eq(items.plate, rollPlates.plate))
    .where(eq(rollPlates.rollNo, rollNo))
    .orderBy(asc(rollPlates.plate));
  const labels: LabelContent[] = plates.flatMap(({ plate, state }, at) =>
    state === null ? [rollLabel({ plate, rollNo, place: `${at + 1}/${plates.length}` })] : [],
  );
  return {
    madeAt: roll.madeAt,
    labels,
    used: plates.length - labels.length,
    voided: plates.filter(({ state }) => state === "void").length,
    ...(await readLabelPrints(ctx, [rollCode(rollNo)])),
  };
}
