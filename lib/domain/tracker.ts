import { type HoldKind, hasEnded, type ItemState, type Outcome } from "#lib/domain/item";
import type { ReturnClocks } from "#lib/domain/return-clocks";
import type { Authorisation, ReturnSource } from "#lib/domain/return-document";
import { attentionOf, type TrackerAttention } from "#lib/domain/tracker-attention";
import { nextDate, type TrackerDate } from "#lib/domain/tracker-date";

/** What a consumer hears of a return, in the order of its way. */
export const milestones = ["announced", "on_the_way", "arrived", "checked", "verified", "completed"] as const;
export type Milestone = (typeof milestones)[number];

/** `partly`: by some boxes or pieces; `skipped`: nothing of this return goes there. */
export type Reached = "reached" | "partly" | "ahead" | "skipped";
type Step = { reached: Reached; at: Date | null };

/** How goods ended, as far as a consumer may know: of what customs keeps only the platform speaks. */
const trackerEnds = ["released", "reshipped", "destroyed", "moved_out", "apart"] as const;
export type TrackerEnd = (typeof trackerEnds)[number];

export type TrackedBox = { arrivedAt: Date | null; countedAt: Date | null };

export type TrackedPiece = {
  state: ItemState;
  outcome: Outcome | null;
  hold: HoldKind | null;
  inspectedAt: Date | null;
  admittedAt: Date | null;
  endedAt: Date | null;
};

export type TrackerFacts = {
  source: ReturnSource;
  authorisation: Authorisation;
  announcedAt: Date;
  /** Announced or found, here or not. */
  boxes: readonly TrackedBox[];
  /** Void ones are left out. */
  pieces: readonly TrackedPiece[];
  clocks: ReturnClocks;
  countComplete: boolean;
  /** Less is counted than was announced. */
  isShort: boolean;
};

export type Tracker = {
  /** The last milestone that the whole return has reached. */
  now: Milestone;
  steps: readonly ({ milestone: Milestone } & Step)[];
  ends: readonly TrackerEnd[];
  attention: readonly TrackerAttention[];
  next: TrackerDate | null;
};

/** What anybody who has the code of a return may know of it, derived from its boxes and pieces alone. */
export function trackerOf(facts: TrackerFacts): Tracker {
  const arrived = arrivedStep(facts);
  const checked = checkedStep(facts, arrived);
  const completed = completedStep(facts, arrived);
  const isOver = completed.reached === "reached";
  // Nothing is ahead of a return that is over.
  const unlessOver = (step: Step): Step =>
    isOver && step.reached === "ahead" ? { reached: "skipped", at: null } : step;
  const judged: Record<Milestone, Step> = {
    announced: { reached: "reached", at: facts.source === "announced" ? facts.announcedAt : null },
    on_the_way: { reached: facts.boxes.length > 0 || isHere(facts) ? "reached" : "ahead", at: null },
    arrived,
    checked: unlessOver(checked),
    verified: unlessOver(verifiedStep(facts, checked)),
    completed,
  };
  return {
    now: milestones.findLast((milestone) => judged[milestone].reached === "reached") ?? "announced",
    steps: milestones.map((milestone) => ({ milestone, ...judged[milestone] })),
    ends: endsOf(facts.pieces),
    attention: attentionOf({ ...facts, isOver, isHere: isHere(facts) }),
    next: isOver ? null : nextDate({ ...facts, isHere: isHere(facts) }),
  };
}

function isHere({ boxes, pieces }: TrackerFacts): boolean {
  return pieces.length > 0 || boxes.some(({ arrivedAt }) => arrivedAt !== null);
}

function arrivedStep(facts: TrackerFacts): Step {
  const arrivals = facts.boxes.map(({ arrivedAt }) => arrivedAt);
  if (!isHere(facts)) return { reached: "ahead", at: null };
  const isWhole = facts.countComplete || arrivals.every((at) => at !== null);
  return { reached: isWhole ? "reached" : "partly", at: latest(arrivals) };
}

function checkedStep({ boxes, pieces }: TrackerFacts, arrived: Step): Step {
  const checked = pieces.filter(isChecked);
  const isWhole =
    arrived.reached === "reached" && checked.length === pieces.length && !boxes.some(isUncounted);
  return stepOf(checked.length > 0, isWhole, latest(checked.map(({ inspectedAt }) => inspectedAt)));
}

function verifiedStep({ pieces }: TrackerFacts, checked: Step): Step {
  const due = pieces.filter((piece) => !leavesUnverified(piece));
  if (pieces.length > 0 && due.length === 0) return { reached: "skipped", at: null };
  const verified = due.filter(({ admittedAt }) => admittedAt !== null);
  const isWhole = checked.reached === "reached" && verified.length === due.length;
  return stepOf(verified.length > 0, isWhole, latest(verified.map(({ admittedAt }) => admittedAt)));
}

function completedStep({ boxes, pieces, countComplete }: TrackerFacts, arrived: Step): Step {
  const ended = pieces.filter(({ state }) => hasEnded(state));
  const isWhole =
    arrived.reached === "reached" &&
    countComplete &&
    ended.length === pieces.length &&
    !boxes.some(isUncounted);
  const at = latest(ended.map(({ endedAt }) => endedAt));
  return isWhole ? { reached: "reached", at } : stepOf(ended.length > 0, false, at);
}

function stepOf(isBegun: boolean, isWhole: boolean, at: Date | null): Step {
  if (!isBegun) return { reached: "ahead", at: null };
  return { reached: isWhole ? "reached" : "partly", at };
}

function isChecked({ state, inspectedAt }: TrackedPiece): boolean {
  return state === "missing" ? inspectedAt !== null : state !== "received";
}

function isUncounted({ arrivedAt, countedAt }: TrackedBox): boolean {
  return arrivedAt !== null && countedAt === null;
}

/** Goods that are no customs return leave the zone again, or stay with customs, without an admission. */
function leavesUnverified({ state, outcome, admittedAt }: TrackedPiece): boolean {
  return admittedAt === null && (outcome === "move_out" || state === "moved_out" || state === "detained");
}

const endOfOutcome = {
  release: "released",
  reship: "reshipped",
  destroy: "destroyed",
  move_out: "moved_out",
  detained: "apart",
} as const satisfies Record<Outcome, TrackerEnd>;

function endsOf(pieces: readonly TrackedPiece[]): TrackerEnd[] {
  const met = new Set(
    pieces
      .filter(({ state }) => hasEnded(state))
      .map(({ state, outcome }) => (state === "detained" || !outcome ? "apart" : endOfOutcome[outcome])),
  );
  return trackerEnds.filter((end) => met.has(end));
}

function latest(times: readonly (Date | null)[]): Date | null {
  return times.reduce((last, at) => (at && (!last || at > last) ? at : last), null);
}
