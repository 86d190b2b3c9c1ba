import { expect, test } from "vitest";
import { type DestructionPiece, judgeLawfulDestruction } from "#lib/domain/lawful-destruction";
import { lawfulOutcomes } from "#lib/domain/rules/outcome-params";

const now = new Date("2026-11-21T08:00:00Z");
const licensed = {
  name: "绿净环境",
  licenceNo: "XK-1",
  licensedFor: "一般固体废物无害化处理",
  licensedUntil: "2026-11-21",
};
const piece: DestructionPiece = {
  grade: "damaged",
  recalledBy: null,
  cannotShipBack: { obstacle: "carrier_refuses", document: "JS-1" },
  cause: "damaged",
  rules: lawfulOutcomes,
};
type Load = Parameters<typeof judgeLawfulDestruction>[1];
const load: Load = { authorisationNo: "SQ-1", contractor: licensed };

// GACC 2025 No. 79: proof, cause, authorisation and a contractor whose licence covers destruction.
test.each([
  ["with everything there", {}, {}, null],
  ["of recalled goods", { grade: "recalled", recalledBy: "RC-1", cause: "barred_or_recalled" }, {}, null],
  ["without proof", { cannotShipBack: null }, {}, "shipping_back_possible"],
  ["without a cause", { cause: null }, {}, "outcome_not_allowed"],
  [
    "for a cause the house no longer takes",
    { rules: { ...lawfulOutcomes, causes: ["expired"] } },
    {},
    "outcome_not_allowed",
  ],
  ["without the agent's authorisation", {}, { authorisationNo: undefined }, "numbers_missing"],
  ["by nobody registered", {}, { contractor: null }, "contractor_unknown"],
  [
    "by a licence that ended yesterday",
    {},
    { contractor: { ...licensed, licensedUntil: "2026-11-20" } },
    "contractor_not_licensed",
  ],
  [
    "by a licence for something else",
    {},
    { contractor: { ...licensed, licensedFor: "道路货物运输" } },
    "licence_not_for_destruction",
  ],
] satisfies [string, Partial<DestructionPiece>, Partial<Load>, string | null][])(
  "destroyed %s",
  (_, change, papers, code) => {
    const verdict = judgeLawfulDestruction({ ...piece, ...change }, { ...load, ...papers }, now);
    expect(verdict).toMatchObject(code ? { ok: false, code } : { ok: true });
  },
);
