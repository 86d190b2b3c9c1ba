import { eq } from "drizzle-orm";
import { z } from "zod";
import { stockTakings } from "#db/schema/stock-takings";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { standsNowhere } from "#lib/domain/place-rules";
import { type Difference, differencesOf, judgeSignature } from "#lib/domain/stock-taking";
import { AppError, orThrow } from "#lib/errors";
import { admitIfReady } from "#lib/returns/admit-if-ready";
import { drawLaneIfReady } from "#lib/returns/draw-lane-if-ready";
import { type LockedItem, lockItems } from "#lib/returns/lock-item";
import { moveItem } from "#lib/returns/move-item";
import { recordItemFact } from "#lib/returns/record-fact";
import { lockTaking } from "#lib/stock/read-taking";

export const SignTaking = z.strictObject({
  takingNo: z.string().min(1).max(20),
  /** What customs reads of the differences. */
  remark: z.string().trim().min(1).max(500),
});

/**
 * A supervisor signs the result: every piece that is not there is reported missing, every one that is there and was
 * not known to be is found, each in its own history under the number of the stock-taking, and the whole stands as a
 * report that customs reads. Refuses `own_work` for who counted, and `leave_batch_first` for a missing piece that
 * still stands in a load. The zone is free again.
 */
export async function signTaking(
  ctx: Context,
  { takingNo, remark }: z.infer<typeof SignTaking>,
): Promise<{ takingNo: string; differences: number }> {
  const signedBy = authorize(ctx, "taking.sign");
  const { step, counters, pieces } = await lockTaking(ctx, takingNo);
  orThrow(judgeSignature(step, [...counters.first, ...counters.second], signedBy));
  const differences = differencesOf(pieces);
  // Together and in one order, as everybody locks pieces; a plate that the house never gave stands in the report alone.
  const held = await lockItems(
    ctx,
    differences.map(({ plate }) => plate),
  );
  const itemOf = new Map(held.map((item) => [item.plate, item]));
  for (const difference of differences) {
    const item = itemOf.get(difference.plate);
    if (item) await settle(ctx, takingNo, difference, item);
  }
  await ctx.tx
    .update(stockTakings)
    .set({ signedBy, signedAt: ctx.now, differences, remark })
    .where(eq(stockTakings.takingNo, takingNo));
  ctx.changed.add("items");
  return { takingNo, differences: differences.length };
}

async function settle(
  ctx: Context,
  takingNo: string,
  { kind, at }: Difference,
  item: LockedItem,
): Promise<void> {
  const body = { takingNo, reason: takingNo, putInto: kind === "found" ? at : null };
  if (kind === "missing") {
    if (item.state === "staged") throw new AppError("leave_batch_first");
    if (!standsNowhere(item.state)) await moveItem(ctx, item, "report_missing", {}, { body });
    return;
  }
  const here = { locationCode: at, containerCode: null };
  if (item.state === "missing") {
    const found = await moveItem(ctx, item, "find", here, { body });
    await admitIfReady(ctx, await drawLaneIfReady(ctx, found));
  } else if (!standsNowhere(item.state)) {
    await recordItemFact(ctx, item, here, { type: "found_in_taking", body });
  }
}
