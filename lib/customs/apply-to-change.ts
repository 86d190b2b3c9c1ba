import type { Application, ApplicationChangeRow } from "#db/schema/applications";
import type { Return } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { openCorrection, sealCorrection } from "#lib/customs/corrected-fields";
import { join } from "#lib/customs/join-application";
import { keepReceipt, type ReceivedReceipt } from "#lib/customs/keep-receipt";
import { lapseChange, letGo, lockPieces } from "#lib/customs/let-go";
import { changeEffect, isOpenChange } from "#lib/domain/application-change";
import type { RefundReceipt } from "#lib/domain/ceb/receipt";
import { mergeCorrections } from "#lib/domain/correction";
import type { ReceiptEffect } from "#lib/domain/receipt-effect";
import { admitIfReady } from "#lib/returns/admit-if-ready";
import { drawLaneIfReady } from "#lib/returns/draw-lane-if-ready";
import { lockItemsOf } from "#lib/returns/lock-item";
import { lockReturn } from "#lib/returns/lock-return";
import { bindWaiting } from "#lib/returns/pre-declared";
import { recordChange, recordLines } from "#lib/returns/record-change";
import { recordApplicationFact } from "#lib/returns/record-fact";

type Of = { application: Application; owner: Return };

/**
 * Takes in a CEB626 that answers a change. 399 or 800 bring it into force: the lines of the application change
 * and customs has admitted it as it now reads, or it is withdrawn and its pieces are free. A refusal leaves
 * everything as it was and lifts the holds. The application is locked.
 */
export async function applyToChange(
  ctx: Context,
  application: Application,
  change: ApplicationChangeRow,
  receipt: ReceivedReceipt,
): Promise<ReceiptEffect> {
  const { effect, patch } = changeEffect(change, receipt);
  await keepReceipt(ctx, receipt, { applicationId: application.id, effect });
  if (!patch) return effect;
  const { copNo, returnStatus, returnInfo, returnedAt } = receipt;
  const owner = await lockReturn(ctx, application.returnId);
  const of = await recordChange(ctx, change, { application, owner }, patch, {
    type: "customs_receipt",
    body: { copNo, returnStatus, returnTime: returnedAt.toISOString(), returnInfo, status: patch.status },
  });
  if (patch.status === "refused") await lapseChange(ctx, change, returnInfo);
  if (patch.status === "in_force") await inForce[change.kind](ctx, of, change, receipt);
  if (!isOpenChange(patch.status)) await bindWaiting(ctx, application);
  return effect;
}

const inForce = { amend, withdraw } as const;

async function amend(
  ctx: Context,
  of: Of,
  change: ApplicationChangeRow,
  receipt: RefundReceipt,
): Promise<void> {
  const { id, applicationNo } = of.application;
  await recordLines(ctx, of.application, change.linesAfter);
  const corrected = mergeCorrections(
    openCorrection(of.application.correctedSealed, id),
    openCorrection(change.correctedSealed, change.id),
  );
  const { application } = await recordApplicationFact(
    ctx,
    of.application,
    of.owner,
    {
      ...verdictOf(of.application, receipt),
      status: "admitted",
      correctedSealed: sealCorrection(corrected, id),
    },
    { type: "application_amended", body: { change: change.copNo, lines: [...change.linesAfter] } },
  );
  const body = { applicationNo, change: change.copNo };
  for (const piece of await lockPieces(ctx, change.removes)) await letGo(ctx, piece, body);
  for (const piece of await lockPieces(ctx, change.adds)) await join(ctx, piece, application, body);
  for (const piece of await lockItemsOf(ctx, "applicationId", id)) {
    await admitIfReady(ctx, await drawLaneIfReady(ctx, piece));
  }
}

async function withdraw(
  ctx: Context,
  { application, owner }: Of,
  change: ApplicationChangeRow,
  receipt: RefundReceipt,
): Promise<void> {
  const patch = {
    status: "withdrawn",
    decidedAt: receipt.returnedAt,
    lastReceiptAt: receipt.returnedAt,
  } as const;
  const note = { type: "application_withdrawn", body: { change: change.copNo } };
  await recordApplicationFact(ctx, application, owner, patch, note);
  const body = { applicationNo: application.applicationNo, change: change.copNo };
  for (const piece of await lockItemsOf(ctx, "applicationId", application.id)) await letGo(ctx, piece, body);
}

/** Customs decided the application with its change, where it had not before. */
function verdictOf(application: Application, { returnedAt }: RefundReceipt) {
  const { acceptedAt, decidedAt, lastReceiptAt } = application;
  return {
    acceptedAt: acceptedAt ?? returnedAt,
    decidedAt: decidedAt ?? returnedAt,
    lastReceiptAt: lastReceiptAt && lastReceiptAt > returnedAt ? lastReceiptAt : returnedAt,
  };
}
