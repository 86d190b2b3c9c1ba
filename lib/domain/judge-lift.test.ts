import { expect, test } from "vitest";
import { judgeLift, type LiftFacts, mayLift } from "#lib/domain/judge-lift";
import { roles } from "#lib/domain/role";

const amended: LiftFacts = { hold: "amendment", withheld: false, bound: true, changing: false };
const withheld: LiftFacts = { hold: "customs", withheld: true, bound: true, changing: false };
const supervisor = { role: "supervisor", kind: "amendment", secondLook: false } as const;
const officer = { role: "officer", kind: "customs", secondLook: false } as const;

type Lift = Parameters<typeof judgeLift>[1];

test.each<[string, LiftFacts, Lift, object]>([
  ["what customs withheld is verified anew", withheld, officer, { effect: "anew" }],
  [
    "what customs holds without a verdict goes on",
    { ...withheld, withheld: false },
    officer,
    { effect: "goes_on" },
  ],
  [
    "what a change holds that waits for customs, even after a second look",
    { ...amended, changing: true },
    { ...supervisor, secondLook: true },
    { code: "change_waits" },
  ],
  [
    "customs' hold by a supervisor",
    withheld,
    { ...officer, role: "supervisor" },
    { code: "hold_kind_differs" },
  ],
  [
    "the warehouse's hold by an officer",
    amended,
    { ...supervisor, role: "officer" },
    { code: "hold_kind_differs" },
  ],
  ["a hold of another kind", withheld, supervisor, { code: "hold_kind_differs" }],
  ["no hold at all", { ...amended, hold: null }, supervisor, { code: "hold_kind_differs" }],
  ["a disputed piece", { ...amended, hold: "dispute" }, supervisor, { code: "hold_kind_differs" }],
  [
    "other than declared, while customs may still admit it",
    amended,
    supervisor,
    { code: "amendment_pending" },
  ],
  [
    "a second look takes it back to the inspector",
    amended,
    { ...supervisor, secondLook: true },
    { effect: "anew" },
  ],
  [
    "an application that binds no longer lets it go",
    { ...amended, bound: false },
    supervisor,
    { effect: "free" },
  ],
])("%s", (_, facts, lift, expected) => {
  expect(judgeLift(facts, lift)).toMatchObject(expected);
});

test("each hold has its one role", () => {
  expect(roles.filter((role) => mayLift(role, "customs"))).toEqual(["officer"]);
  expect(roles.filter((role) => mayLift(role, "amendment"))).toEqual(["supervisor"]);
});
