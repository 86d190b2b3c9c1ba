import {
  type ApplicationStatus,
  impliesAccepted,
  isDecided,
  statusFromReceipt,
} from "#lib/domain/application";
import type { RefundReceipt } from "#lib/domain/ceb/receipt";
import type { ItemState } from "#lib/domain/item";
import {
  classifyRefusal,
  isFaultOfDocument,
  type RefusalCause,
  type RefusalClass,
} from "#lib/domain/refusal-class";

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

export type ReceivedReceipt = Pick<
  RefundReceipt,
  "message" | "returnStatus" | "returnedAt" | "returnInfo" | "preNo"
>;

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
  refusalClass?: RefusalClass;
  refusalCause?: RefusalCause;
};

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
 * that customs named (it stops the 30-day clock). What the E-Port says of the way (1, 2, 3) is over once customs
 * has it in its books (120 海关入库). A verdict is never lost to a later remark; one
 * that says the opposite of the standing verdict changes nothing and asks for a person.
 */
export function receiptEffect(
  before: ApplicationBefore,
  receipt: ReceivedReceipt,
): { effect: ReceiptEffect; change: ApplicationChange } {
  const status = statusOf(receipt);
  if (isFormatRefusal(receipt) && before.acceptedAt) return { effect: "contradiction", change: {} };
  if (status === null) return { effect: "nothing_new", change: {} };
  const acceptance = earlierAcceptance(before, status, receipt.returnedAt);
  if (isDecided(before.status)) return afterVerdict(before, status, receipt, acceptance);
  if (!isDecided(status) && !isNewer(before, status, receipt.returnedAt)) {
    return { effect: acceptance.acceptedAt ? "applied" : "older", change: acceptance };
  }
  if (status === "sent" && isWithCustoms(before.status)) return { effect: "nothing_new", change: {} };
  return {
    effect: "applied",
    change: {
      ...acceptance,
      status,
      lastInfo: receipt.returnInfo,
      lastReceiptAt: receipt.returnedAt,
      ...(before.preNo || !receipt.preNo ? {} : { preNo: receipt.preNo }),
      ...(isDecided(status) ? { decidedAt: receipt.returnedAt } : {}),
      ...(status === "refused" ? classOf(receipt) : {}),
    },
  };
}

/** What the receipt says of the application; a document that is wrong in itself is refused, whoever said so. */
function statusOf(receipt: ReceivedReceipt): ApplicationStatus | null {
  const { returnStatus, returnInfo } = receipt;
  const isFault = isFormatRefusal(receipt) || isFaultOfDocument(returnStatus, returnInfo);
  return isFault ? "refused" : statusFromReceipt(returnStatus);
}

/** What follows from the refusal; one of the form is a field to correct, whatever its words are. */
function classOf(receipt: ReceivedReceipt): { refusalClass: RefusalClass; refusalCause: RefusalCause } {
  if (isFormatRefusal(receipt)) return { refusalClass: "field", refusalCause: "form" };
  return classifyRefusal(receipt.returnInfo);
}

/** The platform could not read our message: it was never customs' to accept. */
function isFormatRefusal({ message }: ReceivedReceipt): boolean {
  return message === "CEB900";
}

function afterVerdict(
  before: ApplicationBefore,
  status: ApplicationStatus,
  receipt: ReceivedReceipt,
  acceptance: ApplicationChange,
): { effect: ReceiptEffect; change: ApplicationChange } {
  const older = before.lastReceiptAt !== null && receipt.returnedAt < before.lastReceiptAt;
  // What was said before a withdrawal came into force is no word against it.
  if (before.status === "withdrawn" && older) return { effect: "older", change: {} };
  if (isDecided(status) && status !== before.status) return { effect: "contradiction", change: {} };
  if (acceptance.acceptedAt && before.status === "admitted") return { effect: "applied", change: acceptance };
  return { effect: older ? "older" : "nothing_new", change: {} };
}

/** Customs took it in and has not decided: it is on no way any more. */
function isWithCustoms(status: ApplicationStatus): boolean {
  return status === "accepted" || status === "manual_review";
}

function earlierAcceptance(
  before: ApplicationBefore,
  status: ApplicationStatus,
  at: Date,
): { acceptedAt?: Date } {
  if (!(impliesAccepted as readonly ApplicationStatus[]).includes(status)) return {};
  return before.acceptedAt && before.acceptedAt <= at ? {} : { acceptedAt: at };
}

function isNewer(before: ApplicationBefore, status: ApplicationStatus, at: Date): boolean {
  if (!before.lastReceiptAt || at > before.lastReceiptAt) return true;
  return at.getTime() === before.lastReceiptAt.getTime() && rank[status] > rank[before.status];
}

/**
 * What a refusal does to one piece of its application: a declared one goes back to where it can be declared
 * anew, a missing one will be found there; one that was sent back is free where it stands; one that has left the application's way stays where it is.
 */
export function effectOfRefusal(piece: {
  state: ItemState;
  stateBeforeMissing: ItemState | null;
}): "goes_back" | "stands_free" | "will_be_found_back" | "stays" {
  if (piece.state === "declared") return "goes_back";
  if (piece.state === "inspected") return "stands_free";
  return piece.state === "missing" && piece.stateBeforeMissing === "declared"
    ? "will_be_found_back"
    : "stays";
}
