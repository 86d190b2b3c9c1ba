import { describe, expect, test } from "vitest";
import { type FeedbackState, feedbackState } from "#lib/domain/feedback-state";
import { answerExpectedHours, type LoopFacts, type LoopMessage, loopProgress } from "#lib/domain/loop";

const hourMs = 3_600_000;
const now = new Date("2026-11-21T12:00:00Z");
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * hourMs);

const message: LoopMessage = {
  phase: "arrived",
  final: false,
  supersededBy: false,
  createdAt: hoursAgo(2),
  deliveredAt: hoursAgo(1),
  acknowledgedAt: null,
  rejectedAt: null,
  answerDueAt: null,
};
const acknowledged = { acknowledgedAt: now };
const admitted: LoopMessage = { ...message, phase: "admitted", ...acknowledged };
const completed: LoopMessage = { ...message, phase: "completed", final: true, ...acknowledged };

const nothing: LoopFacts = {
  counted: false,
  countComplete: false,
  pieces: [],
  applications: 0,
  messages: [],
  now,
};
const counted: LoopFacts = {
  ...nothing,
  counted: true,
  countComplete: true,
  pieces: [{ state: "inspected", applicationId: null }],
  messages: [message],
};
const declared: LoopFacts = {
  ...counted,
  applications: 1,
  pieces: [{ state: "declared", applicationId: "a" }],
};
const closed: LoopFacts = {
  ...declared,
  pieces: [{ state: "closed", applicationId: "a" }],
  messages: [message, admitted, completed],
};
const second = { state: "received", applicationId: null } as const;
const movedOut: LoopFacts = {
  ...counted,
  pieces: [{ state: "moved_out", applicationId: null }],
  messages: [
    { ...message, supersededBy: true },
    { ...message, final: true, ...acknowledged },
  ],
};

describe("quarters of the ring", () => {
  test.each<[string, number, LoopFacts]>([
    ["nothing came yet", 0, nothing],
    ["counted", 1, counted],
    ["one of two pieces declared", 1, { ...declared, pieces: [...declared.pieces, second] }],
    ["all declared", 2, declared],
    [
      "declared, and a late piece leaves",
      2,
      { ...declared, pieces: [...declared.pieces, { state: "staged", applicationId: null }] },
    ],
    [
      "admitted was sent, not answered",
      2,
      { ...declared, messages: [{ ...admitted, acknowledgedAt: null }] },
    ],
    ["admitted was acknowledged", 3, { ...declared, messages: [admitted] }],
    ["a second application waits for customs", 2, { ...declared, applications: 2, messages: [admitted] }],
    [
      "completed was sent, not answered",
      3,
      { ...closed, messages: [admitted, { ...completed, acknowledgedAt: null }] },
    ],
    [
      "completed was corrected, and only the old one answered",
      3,
      {
        ...closed,
        messages: [admitted, { ...completed, supersededBy: true }, { ...completed, acknowledgedAt: null }],
      },
    ],
    ["closed", 4, closed],
    ["one application closed, its return still counted", 3, { ...closed, countComplete: false }],
    [
      "one application closed, another piece still here",
      3,
      { ...closed, pieces: [...closed.pieces, second] },
    ],
    ["the second application is not closed", 2, { ...closed, applications: 2 }],
    ["ended without an application", 4, movedOut],
    ["nothing on its lines came, and the office knows", 4, { ...movedOut, pieces: [] }],
    [
      "nothing on its lines came, not answered",
      1,
      { ...movedOut, pieces: [], messages: [{ ...message, final: true }] },
    ],
    ["nothing came, nothing was said", 0, { ...nothing, countComplete: true }],
    [
      "ended without one, of which not every parcel's last word was answered",
      1,
      { ...movedOut, messages: [...movedOut.messages, { ...message, final: true }] },
    ],
  ])("%s", (_, quarters, facts) => {
    expect(loopProgress(facts).quarters).toBe(quarters);
  });
});

describe("what is wrong with it", () => {
  const late = { deliveredAt: hoursAgo(answerExpectedHours + 1) };
  const justInTime = { deliveredAt: hoursAgo(answerExpectedHours) };
  test.each<[string, "overdue" | "rejected" | null, Partial<LoopMessage>]>([
    ["nothing while there is time", null, justInTime],
    ["an answer is late", "overdue", late],
    ["it never got there", "overdue", { deliveredAt: null, createdAt: hoursAgo(25) }],
    ["nothing once it was answered", null, { ...late, acknowledgedAt: now }],
    ["nothing once it was replaced", null, { ...late, supersededBy: true }],
    ["the office said no", "rejected", { ...late, rejectedAt: now }],
    ["a no that was answered with a new message", null, { rejectedAt: now, supersededBy: true }],
  ])("%s", (_, trouble, part) => {
    expect(loopProgress({ ...counted, messages: [{ ...message, ...part }] }).trouble).toBe(trouble);
  });
});

test.each<[FeedbackState, Partial<LoopMessage>]>([
  ["waiting", { deliveredAt: null }],
  ["delivered", {}],
  ["overdue", { deliveredAt: hoursAgo(25) }],
  ["delivered", { deliveredAt: hoursAgo(25), supersededBy: true }],
  ["acknowledged", { deliveredAt: hoursAgo(25), acknowledgedAt: now }],
  ["rejected", { rejectedAt: now }],
])("a message is %s", (state, part) => {
  expect(feedbackState({ ...message, ...part }, now)).toBe(state);
});

describe("what opens a loop again", () => {
  const rejected: LoopMessage = { ...message, phase: "outcome", rejectedAt: now };
  const anew: LoopMessage = { ...message, phase: "outcome" };

  test("a rejection, until the message that replaces it is acknowledged", () => {
    const { messages } = closed;
    const quartersWith = (...more: LoopMessage[]) =>
      loopProgress({ ...closed, messages: [...messages, ...more] }).quarters;
    expect(quartersWith()).toBe(4);
    expect(quartersWith(rejected)).toBe(3);
    expect(quartersWith({ ...rejected, supersededBy: true }, { ...anew, ...acknowledged })).toBe(4);
  });

  test("an admission that is taken back, until the office knows", () => {
    const withdrawal: LoopMessage = { ...admitted, final: true, acknowledgedAt: null };
    const quartersWith = (last: LoopMessage) =>
      loopProgress({ ...closed, messages: [...closed.messages, last] }).quarters;
    expect(quartersWith(withdrawal)).toBe(3);
    expect(quartersWith({ ...withdrawal, ...acknowledged })).toBe(4);
    const alone = { ...closed, messages: [message, { ...withdrawal, ...acknowledged }, completed] };
    expect(loopProgress(alone).quarters).toBe(2);
  });
});
