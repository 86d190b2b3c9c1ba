import { eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { feedbackMessages } from "#db/schema/feedback";
import { parcelReturns } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { judgeArrivalUndo } from "#lib/domain/arrival-undo";
import { readParcelWaybill } from "#lib/domain/parcel-waybill";
import { orThrow } from "#lib/errors";
import { lockParcelHere } from "#lib/returns/lock-parcel";
import { recordParcelFact } from "#lib/returns/record-fact";

export const WithdrawArrival = z.strictObject({
  waybillNo: z.string().max(400),
  reason: z.string().trim().min(1).max(200).optional(),
});

/**
 * Takes a mistaken scan at the dock back, as an event that compensates: the parcel counts as never arrived,
 * its row and history stay, and a later scan arrives it anew, at that later time. Refuses `code_refused`,
 * `parcel_not_arrived`, `parcel_opened`, `parcel_counted`, and `reason_needed` after some minutes or for
 * another's scan.
 */
export async function withdrawArrival(
  ctx: Context,
  input: z.infer<typeof WithdrawArrival>,
): Promise<{ waybillNo: string }> {
  const userId = authorize(ctx, "parcel.arrive");
  const { waybill: waybillNo } = orThrow(readParcelWaybill(input.waybillNo));
  const parcel = await lockParcelHere(ctx, waybillNo);
  const { status, arrivedAt, arrivedBy } = parcel;
  const facts = { waybillNo, status, arrivedAt, own: arrivedBy === userId, reason: input.reason ?? null };
  orThrow(judgeArrivalUndo({ ...facts, now: ctx.now }));
  const body = { arrivedAt: arrivedAt.toISOString(), reason: facts.reason };
  const note = { type: "withdraw_arrival", body };
  await recordParcelFact(ctx, parcel, { status: "withdrawn" }, note, await listsThatHeard(ctx, parcel.id));
  return { waybillNo };
}

/** An office that heard of a return whose count waited for this parcel may be due its last word now. */
async function listsThatHeard(ctx: Context, parcelId: string): Promise<string[]> {
  const returnIds = ctx.tx
    .select({ id: parcelReturns.returnId })
    .from(parcelReturns)
    .where(eq(parcelReturns.parcelId, parcelId));
  const rows = await ctx.tx
    .selectDistinct({ listId: feedbackMessages.listId })
    .from(feedbackMessages)
    .where(inArray(feedbackMessages.returnId, returnIds));
  return rows.map(({ listId }) => listId);
}
