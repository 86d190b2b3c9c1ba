import { eq } from "drizzle-orm";
import { z } from "zod";
import { stockTakings } from "#db/schema/stock-takings";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import type { ScanEntry } from "#lib/domain/barcode/scan-entry";
import { standsNowhere } from "#lib/domain/place-rules";
import { type Difference, judgeSignature } from "#lib/domain/stock-taking";
import { AppError, orThrow } from "#lib/errors";
import { admitIfReady } from "#lib/returns/admit-if-ready";
import { drawLaneIfReady } from "#lib/returns/draw-lane-if-ready";
import { type LockedItem, lockItems } from "#lib/returns/lock-item";
import { moveItem } from "#lib/returns/move-item";
import { withCounts } from "#lib/returns/read-taking";
import { recordItemFact, remarkItems } from "#lib/returns/record-fact";
import { lockTaking } from "#lib/stock/lock-taking";

export const SignTaking = z.strictObject({
  takingNo: z.string().min(1).max(20),
  /** What customs reads of the differences. */
  remark: z.string().trim().min(1).max(500),
});

/**
 * A supervisor signs the result: every piece that is not there is reported missing, a missing one that is there is
 * found, and one that the system has elsewhere stands from now on where it was counted, each in its own history under
 * the number of the stock-taking; the whole stands as a report that customs reads. Of a piece that had left the house
 * the history tells, and nothing else changes. Refuses `own_work` for who counted, and `leave_batch_first` for a
 * missing piece that still stands in a load. The zone is free again.
 */
export async function signTaking(
  ctx: Context,
  { takingNo, remark }: z.infer<typeof SignTaking>,
): Promise<{ takingNo: string; differences: number }> {
  const signedBy = authorize(ctx, "taking.sign");
  const counted = await lockTaking(ctx, takingNo);
  orThrow(judgeSignature(counted.step, [...counted.counters.first, ...counted.counters.second], signedBy));
  // Together and in one order, as everybody locks pieces; a plate that the house never gave stands in the report alone.
  const held = await lockItems(
    ctx,
    counted.pieces.map(({ plate }) => plate),
  );
  // The system may have learnt more of any of them before it was held, also of one that agreed so far.
  const { differences } = await withCounts(ctx, counted.row);
  const itemOf = new Map(held.map((item) => [item.plate, item]));
  const entryOf = new Map(counted.pieces.map(({ plate, entry }) => [plate, entry]));
  for (const difference of differences) {
    const item = itemOf.get(difference.plate);
    const entry = entryOf.get(difference.plate) ?? null;
    if (item) await settle(ctx, takingNo, { ...difference, entry }, item);
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
  { kind, at, entry }: Difference & { entry: ScanEntry | null },
  item: LockedItem,
): Promise<void> {
  const stands = { locationCode: at, containerCode: null };
  const isHere = kind === "found" || kind === "misplaced";
  const body = { takingNo, reason: takingNo, putInto: isHere ? at : null, entry };
  switch (kind) {
    case "missing":
      if (item.state === "staged") throw new AppError("leave_batch_first");
      if (!standsNowhere(item.state)) await moveItem(ctx, item, "report_missing", {}, { body });
      return;
    case "found": {
      const found = await moveItem(ctx, item, "find", stands, { body });
      await admitIfReady(ctx, await drawLaneIfReady(ctx, found));
      return;
    }
    case "misplaced":
      // The count of another zone may have said so already.
      if (item.locationCode !== at)
        await recordItemFact(ctx, item, stands, { type: "found_in_taking", body });
      return;
    default:
      await remarkItems(ctx, [item], { type: "found_in_taking", body });
  }
}
