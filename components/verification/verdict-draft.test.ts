import { expect, test } from "vitest";
import type { ItemFile, ItemFinding } from "#components/item/item-file";
import {
  agree,
  differencesOf,
  keyOfVerdict,
  needsOwnWords,
  untouchedVerdict,
  type VerdictDraft,
  verdictKeys,
  verdictOf,
} from "#components/verification/verdict-draft";
import type { Verdict } from "#lib/domain/item";

const inspection: ItemFinding = {
  id: "1",
  round: 1,
  kind: "inspection",
  grade: "good",
  original: "yes",
  batchCode: null,
  expiresOn: null,
  checklist: { matches_sale: true, tags_attached: true, packaging_complete: true, unworn: true },
  note: null,
  verdict: null,
  finderName: "质检员甲",
  officerNumber: null,
  foundAt: "2026-11-21T04:00:00Z",
};

const file: ItemFile = {
  plate: "RW-000000010",
  goodsName: "外套",
  scannedCode: "6901234567892",
  serialNo: null,
  batchCode: null,
  expiresOn: null,
  lineQty: "1",
  state: "declared",
  round: 1,
  grade: "good",
  mismatches: [],
  hold: null,
  holdReason: null,
  verdict: null,
  outcomeProposed: "release",
  proposalReason: null,
  receivedAt: "2026-11-21T03:00:00Z",
  kind: "fashion",
  clocks: { application: { state: "not_decidable" }, arrival: { state: "not_decidable" } },
  valueFen: null,
  conformity: { conforming: true, decidable: true, reasons: [] },
  parcel: null,
  return: null,
  list: null,
  line: null,
  application: null,
  findings: [inspection],
  photos: [],
};

test.each<[string, Partial<VerdictDraft>, Verdict, boolean]>([
  ["agrees in all", {}, "confirm", false],
  ["sees another grade", { grade: "damaged" }, "confirm_with_remark", true],
  ["finds a check failed", { failed: ["unworn"] }, "confirm_with_remark", true],
  ["finds other goods", { original: "no" }, "send_back", true],
  ["withholds", { verdict: "withhold" }, "withhold", true],
  ["withholds and says why", { verdict: "withhold", note: "送检" }, "withhold", false],
])("an officer who %s", (_, change, verdict, own) => {
  const draft = agree({ ...untouchedVerdict, ...change }, inspection);
  expect(verdictOf(draft, file)).toBe(verdict);
  expect(needsOwnWords(draft, file)).toBe(own);
});

test("differences are named, the weightiest first", () => {
  const draft = agree({ ...untouchedVerdict, grade: "damaged", failed: ["unworn"] }, inspection);
  expect(differencesOf(draft, file)).toEqual(["grade", "checklist.unworn"]);
});

test("nothing differs before the officer said anything", () => {
  expect(differencesOf(untouchedVerdict, file)).toEqual([]);
});

test("each verdict has its key", () => {
  for (const [key, verdict] of Object.entries(verdictKeys)) expect(keyOfVerdict(verdict)).toBe(key);
});
