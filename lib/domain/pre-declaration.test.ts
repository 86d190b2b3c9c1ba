import { expect, test } from "vitest";
import {
  boundQty,
  judgePreDeclarable,
  judgePreDeclared,
  type PreDeclarableFacts,
  type PreDeclaredFacts,
} from "#lib/domain/pre-declaration";

const good: PreDeclarableFacts = {
  returnNo: "RT261128000001",
  isOn: true,
  listStatus: "released",
  tradeMode: "1210",
  officeCode: "3105",
  authorisation: "given",
  creditClass: null,
  prohibitedBy: null,
  refusal: null,
  lastApplicationDay: "2026-11-28",
  lastArrivalDay: "2026-12-13",
  announced: [{ gnum: 1, qty: "2", freeQty: "2" }],
  isHere: false,
  boundBy: null,
  now: new Date("2026-11-28T23:59:59+08:00"),
};

test.each<[string, Partial<PreDeclarableFacts>, string]>([
  ["on the last day, to its last second", {}, "ok"],
  ["a day later (GACC 2020 No. 45)", { now: new Date("2026-11-29T00:00:00+08:00") }, "application_late"],
  ["after the arrival day", { lastArrivalDay: "2026-11-27" }, "application_late"],
  ["where the house does not", { isOn: false }, "pre_declaration_off"],
  ["beside another application", { boundBy: "AP1" }, "pre_declared_already"],
  ["with goods here", { isHere: true }, "goods_here"],
  ["without a list", { listStatus: null }, "nothing_to_declare"],
  ["without lines", { announced: [] }, "nothing_to_declare"],
  ["before the release", { listStatus: "not_released" }, "list_not_released"],
  ["of a cancelled list", { listStatus: "cancelled" }, "list_not_released"],
  ["of 9610 (GACC 2021 No. 70)", { tradeMode: "9610" }, "item_not_conforming"],
  ["of a B-type centre (GACC 2021 No. 70)", { officeCode: "2992" }, "item_not_conforming"],
  ["of an untrusted merchant (GACC 2021 No. 70)", { creditClass: "untrusted" }, "enterprise_untrusted"],
  ["of prohibited goods", { prohibitedBy: "GACC 2020 No. 45" }, "goods_prohibited"],
  [
    "after a refusal in law",
    { refusal: { applicationNo: "AP1", refusalClass: "legal" } },
    "refused_for_good",
  ],
  [
    "after a refusal nobody has read",
    { refusal: { applicationNo: "AP1", refusalClass: "undecided" } },
    "refusal_undecided",
  ],
  ["after a field was refused", { refusal: { applicationNo: "AP1", refusalClass: "field" } }, "ok"],
  ["without the merchant's word", { authorisation: "pending" }, "authorisation_missing"],
  [
    "of more than the list has left",
    { announced: [{ gnum: 1, qty: "2", freeQty: "1" }] },
    "quantity_exceeded",
  ],
])("%s: %s", (_what, change, expected) => {
  const judged = judgePreDeclarable({ ...good, ...change });
  expect(judged.ok ? "ok" : judged.code).toBe(expected);
});

const piece = (state: "received" | "inspected" | "declared" | "moved_out", applicationId: string | null) => ({
  gnum: 1,
  lineQty: "1",
  state,
  applicationId,
});
const sent: PreDeclaredFacts = {
  applicationId: "a1",
  lines: [{ gnum: 1, qty: "2" }],
  pieces: [],
  countComplete: false,
};

test.each<[string, Partial<PreDeclaredFacts>, string]>([
  ["nothing is here yet", {}, "awaiting"],
  ["one is being received", { pieces: [piece("received", null)] }, "arriving"],
  ["one of two is bound", { pieces: [piece("declared", "a1")] }, "arriving"],
  ["all came", { pieces: [piece("declared", "a1"), piece("declared", "a1")] }, "matched"],
  ["the count is over with one", { pieces: [piece("declared", "a1")], countComplete: true }, "short"],
  [
    "the count is over, but one still waits for its inspector",
    { pieces: [piece("declared", "a1"), piece("received", null)], countComplete: true },
    "arriving",
  ],
  ["the count is over without any", { countComplete: true }, "nothing_came"],
  ["what came had to leave", { pieces: [piece("moved_out", null)], countComplete: true }, "nothing_came"],
])("%s: %s", (_what, change, expected) => {
  expect(judgePreDeclared({ ...sent, ...change })).toBe(expected);
});

test("only bound pieces count", () => {
  expect(boundQty({ ...sent, pieces: [piece("declared", "a1"), piece("received", null)] })).toBe("1");
});
