import { describe, expect, test } from "vitest";
import { grades } from "#lib/domain/item";
import { lawfulOutcomes } from "#lib/domain/rules/outcome-params";
import { judgeSettlement, type Settlement, type SettlementFacts } from "#lib/domain/settle";

const proof = { obstacle: "carrier_refuses", document: "JS-1" };
const piece: SettlementFacts = {
  state: "admitted",
  hold: null,
  grade: "good",
  recalledBy: null,
  proposed: "release",
  instructed: null,
  previous: null,
  standing: null,
  cannotShipBack: null,
  signedByTwo: false,
  rules: lawfulOutcomes,
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
  destructionCause: "expired",
} as const;

const judge = (facts: Partial<SettlementFacts>, settlement: Partial<Settlement>) =>
  judgeSettlement({ ...piece, ...facts }, { ...asProposed, ...settlement });

describe("settled", () => {
  test.each([
    ["as proposed", {}, {}],
    ["as its owner instructed", { instructed: "reship" }, { ...instructed, outcome: "reship" }],
    [
      "against its owner's word, as customs decided",
      { instructed: "reship" },
      { ...instructed, basis: "customs_decision" },
    ],
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
    [
      "to be destroyed with proof",
      { grade: "expired", proposed: "reship", cannotShipBack: proof },
      destroyed,
    ],
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
    ["as proposed, while a recall names it", { recalledBy: "RC-1" }, {}, "outcome_not_allowed"],
    [
      "on the owner's word, while a recall names it",
      { recalledBy: "RC-1" },
      instructed,
      "outcome_not_allowed",
    ],
    ["as proposed, to something else", { proposed: "reship" }, {}, "outcome_not_allowed"],
    ["against its owner's word, as proposed", { instructed: "reship" }, {}, "instructed_otherwise"],
    [
      "against its owner's word, on another paper of it",
      { instructed: "destroy" },
      { ...instructed, outcome: "reship" },
      "instructed_otherwise",
    ],
    ["by an instruction nobody can find", {}, { basis: "owner_instruction" }, "numbers_missing"],
    [
      "to be destroyed without a lawful cause",
      {},
      { ...destroyed, destructionCause: null },
      "outcome_not_allowed",
    ],
    ["to be destroyed as expired, which nobody found", {}, destroyed, "cause_not_seen"],
    [
      "to be destroyed on nobody's word",
      { grade: "expired" },
      { ...destroyed, reference: null },
      "numbers_missing",
    ],
    [
      "to be destroyed while it could be shipped back",
      { grade: "expired" },
      destroyed,
      "shipping_back_possible",
    ],
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
