import { describe, expect, test } from "vitest";
import { type ItemState, itemStates, type OwnerResponse } from "#lib/domain/item";
import { can, decide, type ItemFacts, itemCommands } from "#lib/domain/lifecycle";
import { eventsOfPiece, isReturnCompleted } from "#lib/domain/owner-event";

const side = (state: ItemState, ownerResponse: OwnerResponse | null = null) => ({ state, ownerResponse });

const willing: Omit<ItemFacts, "state"> = {
  stateBeforeMissing: "admitted",
  hold: null,
  conforming: true,
  identified: true,
  inApplication: false,
  wasDeclared: false,
  applicationAdmitted: true,
  officerDone: true,
  outcome: "release",
};

test("what each lawful step of a piece tells its owners", () => {
  const told = itemCommands.flatMap((command) =>
    itemStates
      .filter((from) => can(command, from))
      .flatMap((from) => {
        const outcome = /move_out/.test(command) ? "move_out" : "release";
        const decided = decide(command, { ...willing, state: from, outcome });
        if (!decided.ok) throw new Error(`${command} from ${from} was refused`);
        const events = eventsOfPiece(side(from), side(decided.to), true);
        return events.map((event) => `${command} from ${from}: ${event}`);
      }),
  );
  expect(told).toEqual([
    "inspect from received: item.conforming",
    "admit from declared: item.admitted",
    "close from staged: return.completed",
    "move_out from staged: return.completed",
    "void from received: return.completed",
    "void from inspected: return.completed",
    "detain from received: return.completed",
    "detain from inspected: return.completed",
    "detain from declared: return.completed",
    "detain from admitted: return.completed",
    "detain from booked: return.completed",
    "detain from staged: return.completed",
  ]);
});

test("an inspection that speaks against the piece is told as such", () => {
  expect(eventsOfPiece(side("received"), side("inspected"), false)).toEqual(["item.non_conforming"]);
});

test.each([
  [null, "disputed", ["item.disputed"]],
  ["disputed", "confirmed", ["item.dispute_resolved"]],
  ["disputed", null, ["item.dispute_resolved"]],
  ["disputed", "disputed", []],
  [null, "confirmed", []],
] as const)("an owner's answer from %s to %s tells %j", (before, after, expected) => {
  expect(eventsOfPiece(side("admitted", before), side("admitted", after), true)).toEqual(expected);
});

describe("a return is completed", () => {
  const pieces = (...states: ItemState[]) => states.map((state) => ({ state }));
  test.each([
    [pieces("closed", "moved_out", "detained"), true, true],
    [pieces("closed", "void"), true, true],
    [pieces("closed", "staged"), true, false],
    [pieces("closed", "missing"), true, false],
    [pieces("closed"), false, false],
    [pieces("void"), true, false],
    [[], true, false],
  ] as const)("%j, count over %s: %s", (states, isCountOver, expected) => {
    expect(isReturnCompleted(states, isCountOver)).toBe(expected);
  });
});
