import { type ApplicationStatus, isBinding } from "#lib/domain/application";
import { sumDecimals } from "#lib/domain/decimal";
import type { FeedbackPhase } from "#lib/domain/feedback";
import { type FeedbackChapter, recalled } from "#lib/domain/feedback-chapters";
import { byOutcome, coversLines, quantities } from "#lib/domain/feedback-quantities";
import { asRevision } from "#lib/domain/feedback-revision";
import type { FeedbackFacts } from "#lib/domain/feedback-statement";
import { hasEnded, type ItemState, type Outcome } from "#lib/domain/item";

export type FeedbackItem = {
  parcelId: string;
  returnId: string;
  applicationId: string | null;
  gnum: number;
  lineQty: string;
  state: ItemState;
  outcome: Outcome | null;
};

/** All that decides what the originating office of one list must hear. */
export type ListFacts = {
  listKey: string;
  released: boolean;
  /** What its office wants to hear. */
  phases: readonly FeedbackPhase[];
  /** The parcels of the list's returns, with the returns of this list that each may hold pieces of. */
  parcels: readonly { id: string; countedAt: Date | null; returnIds: readonly string[] }[];
  returns: readonly { id: string; countComplete: boolean }[];
  applications: readonly {
    id: string;
    applicationNo: string;
    returnId: string;
    status: ApplicationStatus;
    lines: readonly { gnum: number; qty: string }[];
  }[];
  /** Pieces that stand on a line of the list. */
  items: readonly FeedbackItem[];
  /** Chapters that recalls opened, each with the message that is said anew because of it. */
  chapters: readonly FeedbackChapter[];
  /** Pieces on no line: they belong to their parcel, and delay no piece that stands on one. */
  strays: readonly { parcelId: string; state: ItemState }[];
  sent: readonly {
    id: string;
    subjectKey: string;
    phase: FeedbackPhase;
    sequence: number;
    factsDigest: string;
    /** It was rejected and is explained: it is said anew although its facts stand. */
    explained?: boolean;
  }[];
};

export type DueMessage = {
  id: string;
  subjectKey: string;
  phase: FeedbackPhase;
  sequence: number;
  supersedes: string | null;
  final: boolean;
  applicationId: string | null;
  parcelId: string | null;
  returnId: string;
  factsDigest: string;
  facts: FeedbackFacts;
};

/** A message whose condition holds, whether or not it was said already. */
export type Candidate = Pick<
  DueMessage,
  "subjectKey" | "phase" | "final" | "applicationId" | "parcelId" | "returnId" | "facts"
>;

const beforeAdmission: readonly ItemState[] = ["received", "inspected", "declared", "missing"];

/**
 * Which messages are due now: each phase whose condition holds and whose facts differ from the
 * last revision that was sent for it, or whose last revision was rejected and is explained. What the
 * office does not want is not said; but the last word always is, and what was said once is kept right.
 * Pure; sequences count per subject and phase.
 */
export function dueFeedback(list: ListFacts, digest: (facts: FeedbackFacts) => string): DueMessage[] {
  if (!list.released) return [];
  const candidates = [
    ...list.parcels.flatMap((parcel) => arrived(list, parcel)),
    ...list.applications.flatMap((application) => ofApplication(list, application)),
  ];
  return candidates.flatMap((candidate) => asRevision(list, candidate, digest));
}

/**
 * Once its parcel is counted the office hears of it, also when nothing on its list came in it: an
 * empty box, or goods that are on no line.
 */
function arrived(list: ListFacts, parcel: ListFacts["parcels"][number]): Candidate[] {
  if (!parcel.countedAt) return [];
  const counted = list.items.filter((item) => item.parcelId === parcel.id);
  const pieces = counted.filter((item) => item.state !== "void");
  const strays = list.strays.filter((stray) => stray.parcelId === parcel.id && stray.state !== "void");
  const isBare = pieces.length === 0;
  const returnIds = (isBare ? counted : pieces).map((item) => item.returnId);
  if (isBare) returnIds.push(...parcel.returnIds);
  const [returnId] = returnIds;
  if (returnId === undefined) return [];
  const final =
    endedWithoutApplication(list, returnIds) && (!isBare || strays.every(({ state }) => hasEnded(state)));
  return [
    {
      subjectKey: `${list.listKey}.${parcel.id}`,
      phase: "arrived",
      final,
      applicationId: null,
      parcelId: parcel.id,
      returnId,
      facts: {
        lines: quantities(pieces),
        endedWithoutApplication: final,
        ...(strays.length > 0 ? { onNoLine: strays.length } : {}),
        ...recalled(list.chapters.filter((one) => one.phase === "arrived" && one.parcelId === parcel.id)),
      },
    },
  ];
}

function endedWithoutApplication(list: ListFacts, returnIds: readonly string[]): boolean {
  return returnIds.every(
    (returnId) =>
      list.returns.some((row) => row.id === returnId && row.countComplete) &&
      !list.applications.some((row) => row.returnId === returnId && isBinding(row.status)) &&
      list.items.every((item) => item.returnId !== returnId || hasEnded(item.state)),
  );
}

function ofApplication(list: ListFacts, application: ListFacts["applications"][number]): Candidate[] {
  if (application.status === "withdrawn") return withdrawn(list, application);
  if (application.status !== "admitted") return [];
  const pieces = list.items.filter((item) => item.applicationId === application.id && item.state !== "void");
  const chapters = list.chapters.filter((one) => one.applicationId === application.id);
  const subject = {
    subjectKey: application.applicationNo,
    applicationId: application.id,
    parcelId: null,
    returnId: application.returnId,
  };
  const found: Candidate[] = [
    {
      ...subject,
      phase: "admitted",
      final: false,
      facts: {
        lines: application.lines.map(({ gnum, qty }) => ({ gnum, qty: sumDecimals([qty]) })),
        ...recalled(chapters.filter(({ phase }) => phase === "admitted")),
      },
    },
  ];
  // What was declared before it came is waited for; only an amendment says that it will not come.
  if (pieces.length === 0 || !coversLines(pieces, application.lines)) return found;
  if (areAllSettled(pieces)) {
    found.push({ ...subject, phase: "outcome", final: false, facts: { outcomes: byOutcome(pieces) } });
  }
  if (pieces.every(({ state }) => hasEnded(state))) {
    found.push({
      ...subject,
      phase: "completed",
      final: true,
      facts: {
        outcomes: byOutcome(pieces),
        ends: pieces.map((item) => item.state).sort(),
        ...recalled(chapters),
      },
    });
  }
  return found;
}

/** The office heard that customs admitted it, and customs takes it back: it must not go on believing so. */
function withdrawn(list: ListFacts, application: ListFacts["applications"][number]): Candidate[] {
  const { applicationNo: subjectKey, id, returnId } = application;
  if (!list.sent.some((row) => row.subjectKey === subjectKey && row.phase === "admitted")) return [];
  const facts = { lines: [], withdrawn: true };
  return [{ subjectKey, phase: "admitted", final: true, applicationId: id, parcelId: null, returnId, facts }];
}

/** A piece that was detained waits for no outcome: it has its end. */
function areAllSettled(pieces: readonly FeedbackItem[]): boolean {
  const waiting = pieces.filter((item) => item.state !== "detained");
  return (
    waiting.length > 0 &&
    waiting.every((item) => item.outcome !== null && !beforeAdmission.includes(item.state))
  );
}
