import { describe, expect, test } from "vitest";
import type { FeedbackItem, ListFacts } from "#lib/domain/due-feedback";
import {
  afterSending,
  application,
  counted,
  declared,
  due,
  phases,
  piece,
} from "#lib/domain/due-feedback.testing";

describe("an office that wants only what closes the loop", () => {
  const few = { ...counted, phases: ["admitted", "completed"] } satisfies ListFacts;
  const gone = { ...few, items: [{ ...piece, state: "moved_out" }] } satisfies ListFacts;

  test("hears nothing of the arrival, and all that follows from an application", () => {
    expect(phases(few)).toEqual([]);
    const done: FeedbackItem = { ...declared, state: "closed", outcome: "release" };
    expect(phases({ ...few, applications: [application], items: [done] })).toEqual(["admitted", "completed"]);
  });

  test("hears the last word of a return that ended without an application", () => {
    expect(due(gone)).toMatchObject([{ phase: "arrived", sequence: 1, supersedes: null, final: true }]);
  });

  test("hears when that was not the last word after all", () => {
    const more = afterSending(gone);
    const again = { ...more, items: [...more.items, { ...piece, gnum: 2 }] } satisfies ListFacts;
    expect(due(again)).toMatchObject([{ phase: "arrived", sequence: 2, final: false }]);
  });

  test("hears a phase it no longer wants only where it was told of it before", () => {
    const told = { ...afterSending(counted), phases: few.phases };
    expect(phases({ ...told, items: [piece, { ...piece, gnum: 2 }] })).toEqual(["arrived"]);
  });
});

describe("a message that was rejected", () => {
  const sent = afterSending(counted);
  const explained = { ...sent, sent: sent.sent.map((row) => ({ ...row, explained: true })) };

  test("is said anew once it is explained, although its facts stand, and once only", () => {
    expect(due(sent)).toEqual([]);
    const [anew] = due(explained);
    expect(anew).toMatchObject({ sequence: 2, supersedes: sent.sent[0]?.id });
    expect(due({ ...explained, sent: [...explained.sent, ...due(explained)] })).toEqual([]);
  });
});

test("an application that is withdrawn after it was admitted is taken back, once", () => {
  const admitted = afterSending({ ...counted, applications: [application], items: [declared] });
  const withdrawn = {
    ...admitted,
    applications: [{ ...application, status: "withdrawn" }],
  } satisfies ListFacts;
  expect(due(withdrawn)).toMatchObject([
    { id: "AP261121000001.admitted.2", final: true, facts: { lines: [], withdrawn: true } },
  ]);
  expect(due(afterSending(withdrawn))).toEqual([]);
  const neverTold = { ...withdrawn, sent: [] } satisfies ListFacts;
  expect(phases(neverTold)).toEqual(["arrived"]);
});
