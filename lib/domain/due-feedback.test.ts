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

describe("each phase waits for its last fact", () => {
  const admitted = afterSending({ ...counted, applications: [application], items: [declared] });
  const settled = (state: FeedbackItem["state"], outcome: FeedbackItem["outcome"]) => ({
    ...admitted,
    items: [{ ...declared, state, outcome }],
  });
  test.each<[string, ListFacts, string[]]>([
    [
      "nothing while the parcel is not counted",
      { ...counted, parcels: [{ id: "p1", countedAt: null, returnIds: ["r1"] }] },
      [],
    ],
    ["nothing while the list is not released", { ...counted, released: false }, []],
    ["arrived when it is counted", counted, ["arrived"]],
    [
      "nothing for a declared application",
      { ...afterSending(counted), applications: [{ ...application, status: "accepted" }], items: [declared] },
      [],
    ],
    [
      "admitted at once, before any piece is",
      { ...afterSending(counted), applications: [application], items: [declared] },
      ["admitted"],
    ],
    ["no outcome while a piece is not admitted", settled("declared", "release"), []],
    ["no outcome while none is settled", settled("admitted", null), []],
    ["outcome when the last one is settled", settled("admitted", "release"), ["outcome"]],
    ["completed when the last piece is handed over", settled("closed", "release"), ["outcome", "completed"]],
    ["completed also when it was moved out", settled("moved_out", "move_out"), ["outcome", "completed"]],
  ])("%s", (_, facts, expected) => {
    expect(phases(facts)).toEqual(expected);
  });
});

test("a settled outcome that changes supersedes the message before", () => {
  const settled = {
    ...counted,
    applications: [application],
    items: [{ ...declared, state: "admitted", outcome: "release" }],
  } satisfies ListFacts;
  const sent = afterSending(settled);
  const anew = due({ ...sent, items: [{ ...declared, state: "admitted", outcome: "reship" }] });
  expect(anew).toMatchObject([
    { id: "AP261121000001.outcome.2", sequence: 2, supersedes: "AP261121000001.outcome.1", final: false },
  ]);
});

test("quantities are told without the zeros of their store", () => {
  const exact = { ...application, lines: [{ gnum: 1, qty: "1.50000" }] };
  const facts = { ...afterSending(counted), applications: [exact], items: [declared] };
  expect(due(facts)[0]?.facts).toEqual({ lines: [{ gnum: 1, qty: "1.5" }] });
});

test("a detained piece needs no outcome, and is told as detained", () => {
  const facts = {
    ...afterSending(counted),
    applications: [application],
    items: [
      { ...declared, state: "booked", outcome: "release" },
      { ...declared, gnum: 2, state: "detained" },
    ],
  } satisfies ListFacts;
  const outcome = due(facts).find(({ phase }) => phase === "outcome");
  expect(outcome?.facts).toEqual({
    outcomes: [
      { outcome: "detained", gnum: 2, qty: "1" },
      { outcome: "release", gnum: 1, qty: "1" },
    ],
  });
});

test("nothing is due twice", () => {
  expect(due(afterSending(counted))).toEqual([]);
});

test("two applications of one return stand alone", () => {
  const second = { ...application, id: "a2", applicationNo: "AP261121000002", status: "sent" } as const;
  const facts = {
    ...afterSending(counted),
    applications: [application, second],
    items: [declared],
  } satisfies ListFacts;
  expect(phases(facts)).toEqual(["admitted"]);
});

describe("a return that ends without an application", () => {
  const sent = afterSending(counted);
  const gone: ListFacts = { ...sent, items: [{ ...piece, state: "moved_out", outcome: "move_out" }] };
  test("gets a last revision that says so", () => {
    expect(due(gone)).toMatchObject([
      { phase: "arrived", sequence: 2, final: true, facts: { endedWithoutApplication: true } },
    ]);
  });
  test("but not while its count is open", () => {
    expect(due({ ...gone, returns: [{ id: "r1", countComplete: false }] })).toEqual([]);
  });
  test("and not while another piece of it is still here", () => {
    expect(due({ ...gone, items: [...gone.items, { ...piece, parcelId: "p2" }] })).toEqual([]);
  });
});

describe("a box with nothing that stands on a line of the list", () => {
  const stray = { parcelId: "p1", state: "received" } as const;
  const open: ListFacts["returns"] = [{ id: "r1", countComplete: false }];
  const empty: ListFacts = { ...counted, items: [] };
  const last = { endedWithoutApplication: true, lines: [] };
  test.each<[string, Partial<ListFacts>, object]>([
    ["empty, the count closed: the last word at once", {}, { final: true, returnId: "r1", facts: last }],
    ["empty, and the rest may still come", { returns: open }, { final: false, facts: { lines: [] } }],
    ["wrong goods that are still here", { strays: [stray] }, { final: false, facts: { onNoLine: 1 } }],
    [
      "wrong goods that left",
      { strays: [{ ...stray, state: "moved_out" }] },
      { final: true, facts: { ...last, onNoLine: 1 } },
    ],
    [
      "wrong goods that were a mistake",
      { strays: [{ ...stray, state: "void" }] },
      { final: true, facts: last },
    ],
    [
      "another box of the return is declared",
      { applications: [application], items: [{ ...declared, parcelId: "p2" }] },
      { final: false },
    ],
    [
      "another box of the return is not done with",
      { items: [{ ...piece, parcelId: "p2" }] },
      { final: false },
    ],
  ])("%s", (_, change, message) => {
    const [said] = due({ ...empty, ...change });
    expect(said).toMatchObject({ phase: "arrived", sequence: 1, parcelId: "p1", ...message });
  });
  test("that belongs to no return of the list says nothing", () => {
    expect(due({ ...empty, parcels: [{ id: "p1", countedAt: new Date(0), returnIds: [] }] })).toEqual([]);
  });
  test("wrong goods beside right ones delay nothing", () => {
    const gone = { ...piece, state: "moved_out", outcome: "move_out" } as const;
    expect(due({ ...counted, items: [gone], strays: [stray] })).toMatchObject([{ final: true }]);
  });
});

test("a piece undone after the count corrects what the office heard", () => {
  const two = { ...counted, items: [piece, { ...piece, gnum: 2 }] } satisfies ListFacts;
  const corrected = due({ ...afterSending(two), items: [piece, { ...piece, gnum: 2, state: "void" }] });
  expect(corrected).toMatchObject([
    { phase: "arrived", sequence: 2, facts: { lines: [{ gnum: 1, qty: "1" }] } },
  ]);
});
