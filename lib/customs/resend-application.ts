import { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { queueAgain } from "#lib/customs/queue-again";
import { AppError } from "#lib/errors";
import { lockApplication } from "#lib/returns/lock-application";
import { lockReturn } from "#lib/returns/lock-return";
import { recordApplicationFact } from "#lib/returns/record-fact";

export const ResendApplication = z.strictObject({ applicationNo: z.string().min(1).max(40) });

/**
 * Queues the same document again, byte for byte and under its own number, after it failed on its
 * way to customs. Refuses any other state with `application_state_forbids`.
 */
export async function resendApplication(
  ctx: Context,
  { applicationNo }: z.infer<typeof ResendApplication>,
): Promise<{ applicationNo: string; messageId: string }> {
  authorize(ctx, "application.declare");
  const application = await lockApplication(ctx, applicationNo);
  const { status } = application;
  if (status !== "failed") throw new AppError("application_state_forbids", { code: applicationNo, status });
  const owner = await lockReturn(ctx, application.returnId);
  const messageId = await queueAgain(ctx, applicationNo, applicationNo);
  await recordApplicationFact(
    ctx,
    application,
    owner,
    { status: "queued" },
    { type: "application_resent", body: { messageId } },
  );
  return { applicationNo, messageId };
}
