import { describe, expect, test } from "vitest";
import { type ItemState, itemStates } from "#lib/domain/item";
import { can, decide, type ItemFacts, itemCommands, transitionPairs } from "#lib/domain/lifecycle";

const willing: ItemFacts = {
  state: "received",
  stateBeforeMissing: "inspected",
  hold: null,
  conforming: true,
  identified: true,
  inApplication: false,
  wasDeclared: false,
  applicationAdmitted: true,
  officerDone: true,
  outcome: null,
};

test("the whole table: every state times every command", () => {
  const table = itemStates.map((state) => {
    const steps = itemCommands.filter((command) => can(command, state));
    return `${state}: ${steps.join(" ") || "-"}`;
  });
  expect(table).toEqual([
    "received: inspect stage_move_out void detain report_missing",
    "inspected: reopen_inspection declare stage_move_out void detain report_missing",
    "declared: send_back return_refused take_out admit detain report_missing",
    "admitted: book detain report_missing",
    "booked: stage detain report_missing",
    "staged: unstage unstage_move_out close move_out detain report_missing",
    "closed: -",
    "moved_out: -",
    "void: -",
    "detained: -",
    "missing: find",
  ]);
});

test("every state is reached from received", () => {
  const reached = new Set<ItemState>(["received"]);
  for (let before = 0; before !== reached.size; ) {
    before = reached.size;
    for (const { from, to } of transitionPairs()) if (reached.has(from)) reached.add(to);
  }
  expect([...reached].sort()).toEqual([...itemStates].sort());
});

test("R30 a step that is not open in a state is refused with the state and the step", () => {
  for (const state of itemStates) {
    for (const command of itemCommands.filter((one) => !can(one, state))) {
      expect(decide(command, { ...willing, state })).toEqual({
        ok: false,
        code: "item_state_forbids",
        params: { state, command },
      });
    }
  }
});

describe("R30 facts that stop a step", () => {
  test.each([
    ["inspect an unidentified piece", "inspect", { identified: false }, "item_unidentified"],
    [
      "declare what cannot conform",
      "declare",
      { state: "inspected", conforming: false },
      "item_not_conforming",
    ],
    ["declare what is on hold", "declare", { state: "inspected", hold: "customs" }, "item_on_hold"],
    [
      "undo what stands in an application",
      "void",
      { state: "inspected", inApplication: true },
      "item_in_application",
    ],
    [
      "undo what stood in an application that was refused",
      "void",
      { state: "inspected", wasDeclared: true },
      "item_was_declared",
    ],
    [
      "reopen what stands in an application",
      "reopen_inspection",
      { state: "inspected", inApplication: true },
      "item_in_application",
    ],
    [
      "reopen what was declared once",
      "reopen_inspection",
      { state: "inspected", wasDeclared: true },
      "finding_was_declared",
    ],
    [
      "admit before customs did",
      "admit",
      { state: "declared", applicationAdmitted: false },
      "customs_not_admitted",
    ],
    [
      "admit before the officer did",
      "admit",
      { state: "declared", officerDone: false },
      "officer_not_confirmed",
    ],
    ["stage without an outcome", "stage", { state: "booked" }, "outcome_not_settled"],
    ["stage a move-out as stock", "stage", { state: "booked", outcome: "move_out" }, "outcome_differs"],
    ["close a move-out", "close", { state: "staged", outcome: "move_out" }, "outcome_differs"],
    [
      "move out what is to be released",
      "move_out",
      { state: "staged", outcome: "release" },
      "outcome_differs",
    ],
    ["book what is not admitted", "book", { state: "declared" }, "item_state_forbids"],
    ["move anything closed", "detain", { state: "closed" }, "item_state_forbids"],
  ] as const)("%s", (_, command, facts, code) => {
    expect(decide(command, { ...willing, ...facts })).toMatchObject({ ok: false, code });
  });
});

describe("steps that are open", () => {
  test.each([
    ["inspect", {}, "inspected"],
    ["declare", { state: "inspected" }, "declared"],
    ["admit", { state: "declared" }, "admitted"],
    ["book", { state: "admitted" }, "booked"],
    ["stage", { state: "booked", outcome: "destroy" }, "staged"],
    ["close", { state: "staged", outcome: "reship" }, "closed"],
    ["move_out", { state: "staged", outcome: "move_out" }, "moved_out"],
    ["detain", { state: "declared", hold: "customs" }, "detained"],
    ["return_refused", { state: "declared", hold: "customs" }, "inspected"],
    ["unstage", { state: "staged", outcome: "release", hold: "dispute" }, "booked"],
    ["unstage_move_out", { state: "staged", outcome: "move_out", hold: "customs" }, "received"],
    ["find", { state: "missing" }, "inspected"],
  ] as const)("%s", (command, facts, to) => {
    expect(decide(command, { ...willing, ...facts })).toEqual({ ok: true, to });
  });
});
