import { eq } from "drizzle-orm";
import {
  type Application,
  type ApplicationChangeRow,
  applicationChanges,
  applications,
} from "#db/schema/applications";
import { importLists } from "#db/schema/import-lists";
import { authorizeSystem } from "#lib/authorize";
import type { Context } from "#lib/context";
import { applyToChange } from "#lib/customs/apply-to-change";
import { findApplicationId, isTakenIn, keepReceipt, type ReceivedReceipt } from "#lib/customs/keep-receipt";
import { lapseChange } from "#lib/customs/let-go";
import { hasBeenAccepted } from "#lib/domain/application";
import type { RefundReceipt } from "#lib/domain/ceb/receipt";
import { removeHold } from "#lib/domain/holds";
import {
  type ApplicationChange,
  effectOfRefusal,
  type ReceiptEffect,
  receiptEffect,
} from "#lib/domain/receipt-effect";
import { readSetting } from "#lib/read-setting";
import { admitIfReady } from "#lib/returns/admit-if-ready";
import { drawLaneIfReady } from "#lib/returns/draw-lane-if-ready";
import { laneOutsideApplication } from "#lib/returns/lane-outside-application";
import { lockItemsOf } from "#lib/returns/lock-item";
import { lockReturn } from "#lib/returns/lock-return";
import { moveItem } from "#lib/returns/move-item";
import { findOpenChange, recordChange } from "#lib/returns/record-change";
import { recordApplicationFact, recordItemFact } from "#lib/returns/record-fact";

/** What became of one receipt; `repeated` when the same one is here already. */
export type AppliedReceipt = {
  copNo: string;
  returnStatus: string;
  effect: ReceiptEffect | "repeated";
};

/**
 * Takes in one CEB626. Every receipt is kept with what became of it, one that belongs to nothing
 * too. An acceptance has its pieces drawn, an admission admits those the officer is done with; a refusal frees the pieces, so
 * that they can be declared anew. The same receipt again changes nothing.
 */
export async function applyReceipt(ctx: Context, receipt: ReceivedReceipt): Promise<AppliedReceipt> {
  authorizeSystem(ctx);
  const application = await lockApplicationOf(ctx, receipt.copNo);
  if (await isTakenIn(ctx, receipt)) return answer(receipt, "repeated");
  if (!application) {
    await keepReceipt(ctx, receipt, { applicationId: null, effect: "unmatched" });
    return answer(receipt, "unmatched");
  }
  ctx.changed.add("applications");
  if (await namesAnotherList(ctx, application, receipt)) {
    await keepReceipt(ctx, receipt, { applicationId: application.id, effect: "contradiction" });
    return answer(receipt, "contradiction");
  }
  const asked = await findChange(ctx, receipt.copNo);
  if (asked) return answer(receipt, await applyToChange(ctx, application, asked, receipt));
  const { effect, change } = receiptEffect(application, receipt);
  await keepReceipt(ctx, receipt, { applicationId: application.id, effect });
  if (effect === "applied") await applyChange(ctx, application, receipt, change);
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

/** The change that a document was sent for; read once its application is locked. */
async function findChange(ctx: Context, copNo: string): Promise<ApplicationChangeRow | null> {
  const [change] = await ctx.tx.select().from(applicationChanges).where(eq(applicationChanges.copNo, copNo));
  return change ?? null;
}

/** A number that was garbled on its way may be that of another application of ours; its list shows it. */
async function namesAnotherList(
  ctx: Context,
  { listId }: Application,
  { invtNo }: RefundReceipt,
): Promise<boolean> {
  if (invtNo === null) return false;
  const [list] = await ctx.tx
    .select({ invtNo: importLists.invtNo })
    .from(importLists)
    .where(eq(importLists.id, listId));
  return list?.invtNo !== invtNo;
}

async function applyChange(
  ctx: Context,
  application: Application,
  receipt: RefundReceipt,
  change: ApplicationChange,
): Promise<void> {
  const owner = await lockReturn(ctx, application.returnId);
  const { returnStatus, returnInfo } = receipt;
  const recorded = await recordApplicationFact(ctx, application, owner, change, {
    type: "customs_receipt",
    body: {
      copNo: receipt.copNo,
      returnStatus,
      returnTime: receipt.returnedAt.toISOString(),
      returnInfo,
      status: change.status ?? application.status,
    },
  });
  if (hasBeenAccepted({ ...application, ...change })) await drawAndAdmit(ctx, application.id);
  if (change.status === "refused") {
    await overtakeChange(ctx, recorded, returnInfo);
    await freePieces(ctx, application, returnInfo);
  }
}

/** A refused application has nothing left to change or to take back. */
async function overtakeChange(
  ctx: Context,
  of: Awaited<ReturnType<typeof recordApplicationFact>>,
  reason: string,
): Promise<void> {
  const open = await findOpenChange(ctx, of.application.id);
  if (!open) return;
  const patch = { status: "overtaken", answeredAt: ctx.now } as const;
  await recordChange(ctx, open, of, patch, { type: "change_overtaken", body: { reason } });
  await lapseChange(ctx, open, reason);
}

async function drawAndAdmit(ctx: Context, applicationId: string): Promise<void> {
  for (const piece of await lockItemsOf(ctx, "applicationId", applicationId)) {
    await admitIfReady(ctx, await drawLaneIfReady(ctx, piece));
  }
}

async function freePieces(ctx: Context, application: Application, reason: string): Promise<void> {
  const { applicationNo } = application;
  const keeps = (await readSetting(ctx, "refusedKeepsDate")).value;
  for (const piece of await lockItemsOf(ctx, "applicationId", application.id)) {
    const effect = effectOfRefusal(piece);
    const body = { applicationNo, reason };
    const freed = {
      applicationId: null,
      refusedApplicationId: application.id,
      ...(await laneOutsideApplication(ctx, piece)),
      applicationKeptAt: keeps ? application.clockStoppedAt : null,
    };
    if (effect === "stands_free") {
      const unheld = removeHold(piece, "amendment");
      await recordItemFact(ctx, piece, { ...freed, ...unheld }, { type: "return_refused", body });
    }
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
