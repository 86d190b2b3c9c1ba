import { canonicalJson } from "#lib/domain/canonical-json";
import { type DueMessage, dueFeedback, type FeedbackItem, type ListFacts } from "#lib/domain/due-feedback";
import { feedbackPhases } from "#lib/domain/feedback";

export const piece: FeedbackItem = {
  parcelId: "p1",
  returnId: "r1",
  applicationId: null,
  gnum: 1,
  lineQty: "1",
  state: "received",
  outcome: null,
};

/** One piece of a released list in a box that is counted. */
export const counted: ListFacts = {
  listKey: "31052026I000000001",
  released: true,
  phases: [...feedbackPhases],
  parcels: [{ id: "p1", countedAt: new Date(0), returnIds: ["r1"] }],
  returns: [{ id: "r1", countComplete: true }],
  applications: [],
  items: [piece],
  strays: [],
  chapters: [],
  sent: [],
};

/** Admitted, of that piece. */
export const application = {
  id: "a1",
  applicationNo: "AP261121000001",
  returnId: "r1",
  status: "admitted",
  lines: [{ gnum: 1, qty: "1" }],
} as const;

export const declared: FeedbackItem = { ...piece, applicationId: "a1", state: "declared" };

/** Every message that is due. */
export function due(facts: ListFacts): DueMessage[] {
  return dueFeedback(facts, canonicalJson);
}

/** The same facts after everything due has been sent. */
export function afterSending(facts: ListFacts): ListFacts {
  return { ...facts, sent: [...facts.sent, ...due(facts)] };
}

/** The phases of what is due, in its order. */
export const phases = (facts: ListFacts) => due(facts).map((message) => message.phase);
