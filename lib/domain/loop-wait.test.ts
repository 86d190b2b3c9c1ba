import { expect, test } from "vitest";
import type { LoopFacts, LoopMessage } from "#lib/domain/loop";
import { waitOf } from "#lib/domain/loop-wait";

const now = new Date("2026-11-22T12:00:00Z");
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const answered: LoopMessage = {
  phase: "admitted",
  final: false,
  supersededBy: false,
  createdAt: hoursAgo(50),
  deliveredAt: hoursAgo(49),
  acknowledgedAt: hoursAgo(48),
  rejectedAt: null,
  answerDueAt: null,
};
const open = { ...answered, acknowledgedAt: null, createdAt: hoursAgo(2), deliveredAt: hoursAgo(1) };
const stale = { ...open, createdAt: hoursAgo(30), deliveredAt: hoursAgo(29) };
const rejected = { ...open, rejectedAt: hoursAgo(3) };
const facts: LoopFacts = {
  counted: true,
  countComplete: true,
  pieces: [{ state: "booked", applicationId: "a" }],
  applications: 1,
  messages: [answered],
  now,
};

test.each<[string, string, Partial<LoopFacts>]>([
  ["goods that wait for a container", "goods", {}],
  ["another parcel that may come", "count", { countComplete: false }],
  ["an answer that may still come", "answer", { messages: [answered, open] }],
  ["an answer that is late", "overdue", { messages: [open, stale] }],
  ["a message that cannot be delivered", "undelivered", { messages: [{ ...stale, deliveredAt: null }] }],
  [
    "an answer not expected before the office opens",
    "answer",
    { messages: [{ ...stale, answerDueAt: hoursAgo(-1) }] },
  ],
  ["a rejection, before all else", "rejected", { messages: [stale, rejected] }],
  ["nothing of what was replaced", "goods", { messages: [answered, { ...rejected, supersededBy: true }] }],
  ["nothing that it names", "closed", { pieces: [{ state: "closed", applicationId: "a" }] }],
])("a loop waits for %s", (_, reason, changed) => {
  expect(waitOf({ ...facts, ...changed }).reason).toBe(reason);
});
