import { count, eq } from "drizzle-orm";
import { z } from "zod";
import { applications, customsDocuments } from "#db/schema/applications";
import { outbox } from "#db/schema/outbox";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { documentRow, queueDocument } from "#lib/customs/queue-document";
import { AppError } from "#lib/errors";
import { lockReturn } from "#lib/returns/lock-return";
import { recordApplicationFact } from "#lib/returns/record-fact";
import { unseal } from "#lib/vault";

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
  const [application] = await ctx.tx
    .select()
    .from(applications)
    .where(eq(applications.applicationNo, applicationNo))
    .for("update");
  if (!application) throw new AppError("not_found", { code: applicationNo });
  const { status } = application;
  if (status !== "failed") throw new AppError("application_state_forbids", { code: applicationNo, status });
  const owner = await lockReturn(ctx, application.returnId);
  const [document] = await ctx.tx
    .select()
    .from(customsDocuments)
    .where(eq(customsDocuments.applicationId, application.id));
  if (!document) throw new Error(`application ${applicationNo} has no document`);
  const [sent] = await ctx.tx
    .select({ times: count() })
    .from(outbox)
    .where(eq(outbox.orderingKey, applicationNo));
  const messageId = `${document.copNo}.${(sent?.times ?? 0) + 1}`;
  const xml = unseal(document.bodySealed, documentRow(document.copNo));
  await queueDocument(ctx, { id: messageId, applicationNo, xml });
  await recordApplicationFact(
    ctx,
    application,
    owner,
    { status: "queued" },
    { type: "application_resent", body: { messageId } },
  );
  return { applicationNo, messageId };
}
