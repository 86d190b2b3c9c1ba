import { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { lapseChange } from "#lib/customs/let-go";
import { lockFailedChange } from "#lib/customs/lock-failed-change";
import { bindWaiting } from "#lib/returns/pre-declared";
import { recordChange } from "#lib/returns/record-change";

export const AbandonChange = z.strictObject({
  copNo: z.string().min(1).max(40),
  reason: z.string().trim().min(1).max(500),
});

/**
 * Gives up a change or a withdrawal that failed on its way: the application stays as it is, the pieces go on.
 * Should customs answer it after all, that goes to the review list. Refuses any other with `change_not_failed`.
 */
export async function abandonChange(
  ctx: Context,
  { copNo, reason }: z.infer<typeof AbandonChange>,
): Promise<{ copNo: string }> {
  authorize(ctx, "application.declare");
  const { change, ...of } = await lockFailedChange(ctx, copNo);
  const patch = { status: "overtaken", answeredAt: ctx.now } as const;
  await recordChange(ctx, change, of, patch, { type: "change_abandoned", body: { reason } });
  await lapseChange(ctx, change, reason);
  await bindWaiting(ctx, of.application);
  return { copNo };
}
