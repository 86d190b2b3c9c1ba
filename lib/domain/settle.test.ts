import { describe, expect, test } from "vitest";
import { grades } from "#lib/domain/item";
import { judgeSettlement, type Settlement, type SettlementFacts } from "#lib/domain/settle";

const piece: SettlementFacts = {
  state: "admitted",
  hold: null,
  grade: "good",
  proposed: "release",
  previous: null,
  standing: null,
  signedByTwo: false,
};
const asProposed: Settlement = {
  outcome: "release",
  basis: "as_proposed",
  reference: null,
  reason: null,
  destructionCause: null,
};
const instructed = { basis: "owner_instruction", reference: "IN-20261121-7" } as const;
const destroyed = {
  ...instructed,
  outcome: "destroy",
  reason: "目的国拒收，附承运人函",
  destructionCause: "expired",
} as const;

const judge = (facts: Partial<SettlementFacts>, settlement: Partial<Settlement>) =>
  judgeSettlement({ ...piece, ...facts }, { ...asProposed, ...settlement });

describe("settled", () => {
  test.each([
    ["as proposed", {}, {}],
    ["when it is stock already", { state: "booked" }, {}],
    ["to go overseas as the owner said", {}, { ...instructed, outcome: "reship" }],
    [
      "anew, with a reason and two signatures",
      { previous: "reship", signedByTwo: true },
      { reason: "商家改签" },
    ],
    [
      "anew to the same outcome, with another reason",
      { previous: "release", standing: { ...asProposed, reason: "品相完好" }, signedByTwo: true },
      { reason: "补登文号" },
    ],
    ["to be destroyed with proof", { grade: "expired", proposed: "reship" }, destroyed],
  ] satisfies [string, Partial<SettlementFacts>, Partial<Settlement>][])("%s", (_, facts, settlement) => {
    expect(judge(facts, settlement)).toEqual({ ok: true });
  });
});

describe("not settled", () => {
  test.each([
    ["before it is admitted", { state: "inspected" }, {}, "item_state_forbids"],
    ["once it stands in a load", { state: "staged" }, {}, "item_state_forbids"],
    ["while the owner disputes it", { hold: "dispute" }, {}, "dispute_open"],
    ["while customs holds it", { hold: "customs" }, {}, "item_on_hold"],
    ["anew without a reason", { previous: "release" }, {}, "reason_needed"],
    ["anew by one person", { previous: "reship" }, { reason: "商家改签" }, "second_signature_needed"],
    [
      "anew to the same outcome by one person",
      { previous: "release", standing: asProposed },
      { reason: "补登文号" },
      "second_signature_needed",
    ],
    ["as it stands", { previous: "release", standing: asProposed }, {}, "settled_already"],
    ["as proposed, to something else", { proposed: "reship" }, {}, "outcome_not_allowed"],
    ["by an instruction nobody can find", {}, { basis: "owner_instruction" }, "numbers_missing"],
    [
      "to be destroyed without a lawful cause",
      {},
      { ...destroyed, destructionCause: null },
      "outcome_not_allowed",
    ],
    ["to be destroyed without why it cannot go back", {}, { ...destroyed, reason: null }, "reason_needed"],
    ["to be destroyed without proof", {}, { ...destroyed, reference: null }, "numbers_missing"],
  ] satisfies [string, Partial<SettlementFacts>, Partial<Settlement>, string][])(
    "%s",
    (_, facts, settlement, code) => {
      expect(judge(facts, settlement)).toMatchObject({ ok: false, code });
    },
  );

  test("destruction is never settled as proposed without proof", () => {
    const proposal = { outcome: "destroy", reason: "已破损", destructionCause: "damaged" } as const;
    expect(judge({ proposed: "destroy" }, proposal)).toMatchObject({ code: "numbers_missing" });
  });
});

test("only what can be sold becomes stock of the owner again", () => {
  const released = grades.filter((grade) => judge({ grade }, {}).ok);
  expect(released).toEqual(["good", "box_damaged"]);
  expect(judge({ grade: null }, {})).toMatchObject({ code: "outcome_not_allowed" });
});
