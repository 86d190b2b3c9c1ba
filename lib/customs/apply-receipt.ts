import { eq } from "drizzle-orm";
import { type Application, applications } from "#db/schema/applications";
import { authorizeSystem } from "#lib/authorize";
import type { Context } from "#lib/context";
import { findApplicationId, isTakenIn, keepReceipt } from "#lib/customs/keep-receipt";
import type { RefundReceipt } from "#lib/domain/ceb/receipt";
import {
  type ApplicationChange,
  effectOfRefusal,
  type ReceiptEffect,
  receiptEffect,
} from "#lib/domain/receipt-effect";
import { admitIfReady } from "#lib/returns/admit-if-ready";
import { lockItemsOf } from "#lib/returns/lock-item";
import { lockReturn } from "#lib/returns/lock-return";
import { moveItem } from "#lib/returns/move-item";
import { recordApplicationFact, recordItemFact } from "#lib/returns/record-fact";

/** What became of one receipt; `repeated` when the same one is here already. */
export type AppliedReceipt = {
  copNo: string;
  returnStatus: string;
  effect: ReceiptEffect | "repeated";
};

/**
 * Takes in one CEB626. Every receipt is kept with what became of it, one that belongs to nothing
 * too. An admission admits the pieces the officer is done with; a refusal frees the pieces, so
 * that they can be declared anew. The same receipt again changes nothing.
 */
export async function applyReceipt(ctx: Context, receipt: RefundReceipt): Promise<AppliedReceipt> {
  authorizeSystem(ctx);
  const application = await lockApplicationOf(ctx, receipt.copNo);
  if (await isTakenIn(ctx, receipt)) return answer(receipt, "repeated");
  if (!application) {
    await keepReceipt(ctx, receipt, { applicationId: null, effect: "unmatched" });
    return answer(receipt, "unmatched");
  }
  const { effect, change } = receiptEffect(application, receipt);
  await keepReceipt(ctx, receipt, { applicationId: application.id, effect });
  if (effect === "applied") await applyChange(ctx, application, receipt, change);
  ctx.changed.add("applications");
  return answer(receipt, effect);
}

async function lockApplicationOf(ctx: Context, copNo: string): Promise<Application | null> {
  const applicationId = await findApplicationId(ctx, copNo);
  if (!applicationId) return null;
  const [application] = await ctx.tx
    .select()
    .from(applications)
    .where(eq(applications.id, applicationId))
    .for("update");
  return application ?? null;
}

async function applyChange(
  ctx: Context,
  application: Application,
  receipt: RefundReceipt,
  change: ApplicationChange,
): Promise<void> {
  const owner = await lockReturn(ctx, application.returnId);
  const { returnStatus, returnInfo } = receipt;
  await recordApplicationFact(ctx, application, owner, change, {
    type: "customs_receipt",
    body: {
      copNo: receipt.copNo,
      returnStatus,
      returnTime: receipt.returnedAt.toISOString(),
      returnInfo,
      status: change.status ?? application.status,
    },
  });
  if (change.status === "admitted") {
    for (const piece of await lockItemsOf(ctx, "applicationId", application.id))
      await admitIfReady(ctx, piece);
  }
  if (change.status === "refused") await freePieces(ctx, application, returnInfo);
}

async function freePieces(ctx: Context, application: Application, reason: string): Promise<void> {
  const { applicationNo } = application;
  for (const piece of await lockItemsOf(ctx, "applicationId", application.id)) {
    const effect = effectOfRefusal(piece);
    const body = { applicationNo, reason };
    const freed = { applicationId: null };
    if (effect === "goes_back") await moveItem(ctx, piece, "return_refused", freed, { body });
    if (effect === "will_be_found_back") {
      const found = { ...freed, stateBeforeMissing: "inspected" } as const;
      await recordItemFact(ctx, piece, found, { type: "return_refused", body });
    }
  }
}

function answer(receipt: RefundReceipt, effect: AppliedReceipt["effect"]): AppliedReceipt {
  return { copNo: receipt.copNo, returnStatus: receipt.returnStatus, effect };
}
