import { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { lockFailedChange } from "#lib/customs/lock-failed-change";
import { queueAgain } from "#lib/customs/queue-again";
import { recordChange } from "#lib/returns/record-change";

export const ResendChange = z.strictObject({ copNo: z.string().min(1).max(40) });

/**
 * Queues the document of a change or a withdrawal again after it failed on its way, byte for byte and under
 * its own number. Refuses any other with `change_not_failed`.
 */
export async function resendChange(
  ctx: Context,
  { copNo }: z.infer<typeof ResendChange>,
): Promise<{ copNo: string; messageId: string }> {
  authorize(ctx, "application.declare");
  const { change, ...of } = await lockFailedChange(ctx, copNo);
  const messageId = await queueAgain(ctx, copNo, of.application.applicationNo);
  await recordChange(ctx, change, of, { status: "queued" }, { type: "change_resent", body: { messageId } });
  return { copNo, messageId };
}
