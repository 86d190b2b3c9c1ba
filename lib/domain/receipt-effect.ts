import { type ApplicationStatus, isDecided, statusFromReceipt } from "#lib/domain/application";
import type { ItemState } from "#lib/domain/item";

/** What became of a CEB626 that was kept. */
export const receiptEffects = [
  "applied",
  "older",
  "nothing_new",
  "contradiction",
  "unmatched",
  "not_applied",
] as const;
export type ReceiptEffect = (typeof receiptEffects)[number];

export type ReceivedReceipt = { returnStatus: string; returnedAt: Date; returnInfo: string; preNo: string };

export type ApplicationBefore = {
  status: ApplicationStatus;
  preNo: string | null;
  acceptedAt: Date | null;
  lastReceiptAt: Date | null;
};

export type ApplicationChange = {
  status?: ApplicationStatus;
  preNo?: string;
  acceptedAt?: Date;
  decidedAt?: Date;
  lastInfo?: string;
  lastReceiptAt?: Date;
};

/** Customs had accepted the application when it said one of these, whichever arrives first. */
const impliesAccepted: readonly ApplicationStatus[] = ["accepted", "manual_review", "admitted"];

/** Which of two receipts of one millisecond speaks later. */
const rank: Readonly<Record<ApplicationStatus, number>> = {
  queued: 0,
  sent: 1,
  failed: 2,
  accepted: 3,
  manual_review: 4,
  admitted: 5,
  refused: 5,
  withdrawn: 5,
};

/**
 * What one receipt does to its application. Receipts repeat and overtake each other, so customs'
 * own time decides: an older one changes nothing but the moment of acceptance, which is the earliest
 * that customs named (it stops the 30-day clock). A verdict is never lost to a later remark; one
 * that says the opposite of the standing verdict changes nothing and asks for a person.
 */
export function receiptEffect(
  before: ApplicationBefore,
  receipt: ReceivedReceipt,
): { effect: ReceiptEffect; change: ApplicationChange } {
  const status = statusFromReceipt(receipt.returnStatus);
  if (status === null) return { effect: "nothing_new", change: {} };
  const acceptance = earlierAcceptance(before, status, receipt.returnedAt);
  if (isDecided(before.status)) return afterVerdict(before, status, receipt, acceptance);
  if (!isDecided(status) && !isNewer(before, status, receipt.returnedAt)) {
    return { effect: acceptance.acceptedAt ? "applied" : "older", change: acceptance };
  }
  return {
    effect: "applied",
    change: {
      ...acceptance,
      status,
      lastInfo: receipt.returnInfo,
      lastReceiptAt: receipt.returnedAt,
      ...(before.preNo ? {} : { preNo: receipt.preNo }),
      ...(isDecided(status) ? { decidedAt: receipt.returnedAt } : {}),
    },
  };
}

function afterVerdict(
  before: ApplicationBefore,
  status: ApplicationStatus,
  receipt: ReceivedReceipt,
  acceptance: ApplicationChange,
): { effect: ReceiptEffect; change: ApplicationChange } {
  if (isDecided(status) && status !== before.status) return { effect: "contradiction", change: {} };
  if (acceptance.acceptedAt && before.status === "admitted") return { effect: "applied", change: acceptance };
  const older = before.lastReceiptAt !== null && receipt.returnedAt < before.lastReceiptAt;
  return { effect: older ? "older" : "nothing_new", change: {} };
}

function earlierAcceptance(
  before: ApplicationBefore,
  status: ApplicationStatus,
  at: Date,
): { acceptedAt?: Date } {
  if (!impliesAccepted.includes(status)) return {};
  return before.acceptedAt && before.acceptedAt <= at ? {} : { acceptedAt: at };
}

function isNewer(before: ApplicationBefore, status: ApplicationStatus, at: Date): boolean {
  if (!before.lastReceiptAt || at > before.lastReceiptAt) return true;
  return at.getTime() === before.lastReceiptAt.getTime() && rank[status] > rank[before.status];
}

/**
 * What a refusal does to one piece of its application: a declared one goes back to where it can be declared
 * anew, a missing one will be found there; one that has left the application's way stays where it is.
 */
export function effectOfRefusal(piece: {
  state: ItemState;
  stateBeforeMissing: ItemState | null;
}): "goes_back" | "will_be_found_back" | "stays" {
  if (piece.state === "declared") return "goes_back";
  return piece.state === "missing" && piece.stateBeforeMissing === "declared"
    ? "will_be_found_back"
    : "stays";
}
