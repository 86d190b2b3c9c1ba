import { and, eq, ne } from "drizzle-orm";
import { customsDocuments, customsReceipts } from "#db/schema/applications";
import { authorizeSystem } from "#lib/authorize";
import type { Context } from "#lib/context";
import type { RefundReceipt } from "#lib/domain/ceb/receipt";
import type { ReceiptEffect } from "#lib/domain/receipt-effect";

/** A receipt, and the kept message it stood in. */
export type ReceivedReceipt = RefundReceipt & { inboundId?: string | null };

type ReceiptTrouble = NonNullable<(typeof customsReceipts.$inferSelect)["refusal"]>;

/** Keeps a receipt for ever with what became of it; one that is here already stays as it is. */
export async function keepReceipt(
  ctx: Context,
  receipt: ReceivedReceipt,
  became: { applicationId: string | null; effect: ReceiptEffect; refusal?: ReceiptTrouble },
): Promise<void> {
  const { guid, copNo, preNo, returnStatus, returnInfo, returnedAt, message, inboundId = null } = receipt;
  await ctx.tx
    .insert(customsReceipts)
    .values({
      guid,
      copNo,
      preNo,
      returnStatus,
      returnInfo,
      returnTime: returnedAt,
      message,
      inboundId,
      ...became,
      receivedAt: ctx.now,
    })
    .onConflictDoNothing();
}

/** Keeps a receipt that could not be applied for a person to look at, with the reason. */
export async function keepUnapplied(
  ctx: Context,
  { receipt, refusal }: { receipt: ReceivedReceipt; refusal: ReceiptTrouble },
): Promise<void> {
  authorizeSystem(ctx);
  const applicationId = await findApplicationId(ctx, receipt.copNo);
  await keepReceipt(ctx, receipt, { applicationId, effect: "not_applied", refusal });
  ctx.changed.add("applications");
}

/** The application that a document was sent for. */
export async function findApplicationId(ctx: Context, copNo: string): Promise<string | null> {
  const [document] = await ctx.tx
    .select({ applicationId: customsDocuments.applicationId })
    .from(customsDocuments)
    .where(eq(customsDocuments.copNo, copNo));
  return document?.applicationId ?? null;
}

/** Whether the same receipt was taken in before; one that could not be applied may be tried again. */
export async function isTakenIn(ctx: Context, receipt: RefundReceipt): Promise<boolean> {
  const [kept] = await ctx.tx
    .select({ id: customsReceipts.id })
    .from(customsReceipts)
    .where(
      and(
        eq(customsReceipts.copNo, receipt.copNo),
        eq(customsReceipts.returnStatus, receipt.returnStatus),
        eq(customsReceipts.returnTime, receipt.returnedAt),
        ne(customsReceipts.effect, "not_applied"),
      ),
    );
  return kept !== undefined;
}
