import { type ApplicationStatus, statusFromReceipt } from "#lib/domain/application";
import type { ReceiptEffect } from "#lib/domain/receipt-effect";

/** `amend` is a CEB625 with appType 2, `withdraw` one with appType 3. */
export const changeKinds = ["amend", "withdraw"] as const;
export type ChangeKind = (typeof changeKinds)[number];

/**
 * `received` is customs' 120 or 300: taken, not in force. Only 399 and 800 bring a change into force, for a
 * change that passed the logical check may still be refused. `overtaken`: customs refused the application itself,
 * or the declarant gave up or replaced a change that failed on its way.
 */
export const changeStatuses = [
  "queued",
  "sent",
  "received",
  "failed",
  "in_force",
  "refused",
  "overtaken",
] as const;
export type ChangeStatus = (typeof changeStatuses)[number];

/** A change in one of these states waits for customs; an application has one at a time. */
export const openChangeStatuses = ["queued", "sent", "received", "failed"] as const satisfies ChangeStatus[];

/** Whether a change still waits for its answer. */
export function isOpenChange(status: ChangeStatus): boolean {
  return (openChangeStatuses as readonly ChangeStatus[]).includes(status);
}

export type ChangeLine = { gnum: number; qty: string };

const meaning: Readonly<Record<ApplicationStatus, ChangeStatus | null>> = {
  queued: null,
  sent: "sent",
  accepted: "received",
  manual_review: "received",
  admitted: "in_force",
  refused: "refused",
  failed: "failed",
  withdrawn: null,
};

export type ChangeBefore = { status: ChangeStatus; lastReceiptAt: Date | null };
export type ChangePatch = {
  status: ChangeStatus;
  lastInfo: string;
  lastReceiptAt: Date;
  answeredAt?: Date;
};

/**
 * What a receipt under a change's own copNo does to it. Customs' time orders receipts; a verdict is never
 * lost to a later remark, and one that says the opposite of the standing one asks for a person.
 */
export function changeEffect(
  before: ChangeBefore,
  receipt: { returnStatus: string; returnedAt: Date; returnInfo: string },
): { effect: ReceiptEffect; patch: ChangePatch | null } {
  const said = statusFromReceipt(receipt.returnStatus);
  const status = said && meaning[said];
  if (!status) return { effect: "nothing_new", patch: null };
  const isVerdict = !isOpenChange(status);
  const older = before.lastReceiptAt !== null && receipt.returnedAt < before.lastReceiptAt;
  if (!isOpenChange(before.status)) {
    if (isVerdict && status !== before.status) return { effect: "contradiction", patch: null };
    return { effect: older ? "older" : "nothing_new", patch: null };
  }
  if (!isVerdict && older) return { effect: "older", patch: null };
  // On its way no more, once customs has it in its books (120 海关入库).
  if (before.status === "received" && status === "sent") return { effect: "nothing_new", patch: null };
  const { returnInfo: lastInfo, returnedAt: lastReceiptAt } = receipt;
  const patch = { status, lastInfo, lastReceiptAt };
  return { effect: "applied", patch: isVerdict ? { ...patch, answeredAt: lastReceiptAt } : patch };
}
