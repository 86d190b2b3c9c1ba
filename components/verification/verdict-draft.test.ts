import { expect, test } from "vitest";
import type { ItemFile, ItemFinding } from "#components/item/item-file";
import {
  agree,
  cameraKey,
  contradictedBy,
  differencesOf,
  keyOfVerdict,
  needsOwnWords,
  takeBack,
  untouchedVerdict,
  type VerdictDraft,
  verdictKeys,
  verdictOf,
} from "#components/verification/verdict-draft";
import { checklists, goodsKinds } from "#lib/domain/checklist";
import type { Verdict } from "#lib/domain/item";
import { lawfulOutcomes } from "#lib/domain/rules/outcome-params";

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
  takenBackAt: null,
  takenBackReason: null,
};

const file: ItemFile = {
  plate: "RW-000000010",
  goodsName: "外套",
  scannedCode: "6901234567892",
  serialNo: null,
  batchCode: null,
  expiresOn: null,
  weightGrams: null,
  lengthMm: null,
  widthMm: null,
  heightMm: null,
  lineQty: "1",
  state: "declared",
  round: 1,
  grade: "good",
  mismatches: [],
  hold: null,
  holdReason: null,
  recalledBy: null,
  verdict: null,
  lane: null,
  laneBasis: null,
  laneDecisions: [],
  outcomeProposed: "release",
  proposalReason: null,
  receivedAt: "2026-11-21T03:00:00Z",
  kind: "fashion",
  clocks: { application: { state: "not_decidable" }, arrival: { state: "not_decidable" } },
  tax: null,
  outcomeRules: lawfulOutcomes,
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
  ["finds another quantity than declared", { declared: ["quantity"] }, "send_back", true],
  [
    "says yes to what was declared otherwise",
    { declared: ["hs_code"], verdict: "confirm" },
    "send_back",
    true,
  ],
  ["withholds what was declared otherwise", { declared: ["hs_code"], verdict: "withhold" }, "withhold", true],
  ["withholds", { verdict: "withhold" }, "withhold", true],
  ["withholds and says why", { verdict: "withhold", note: "送检" }, "withhold", false],
])("an officer who %s", (_, change, verdict, own) => {
  const draft = agree({ ...untouchedVerdict, ...change }, inspection);
  expect(verdictOf(draft, file)).toBe(verdict);
  expect(needsOwnWords(draft, file)).toBe(own);
});

test("to agree with what was found damaged is to agree with the checks that failed", () => {
  const checklist = { ...inspection.checklist, unworn: false };
  const damaged: ItemFinding = { ...inspection, grade: "damaged", checklist };
  const piece: ItemFile = { ...file, findings: [damaged] };
  const agreed = agree(untouchedVerdict, damaged);
  expect(agreed.failed).toEqual(["unworn"]);
  expect([verdictOf(agreed, piece), needsOwnWords(agreed, piece)]).toEqual(["confirm", false]);
  expect(agree({ ...agreed, failed: [] }, damaged).failed).toEqual([]);
});

test("differences are named, the weightiest first", () => {
  const draft = agree({ ...untouchedVerdict, grade: "damaged", failed: ["unworn"] }, inspection);
  expect(differencesOf(draft, file)).toEqual(["grade", "checklist.unworn"]);
});

test("nothing differs before the officer said anything", () => {
  expect(differencesOf(untouchedVerdict, file)).toEqual([]);
});

const drafted: Readonly<Record<Verdict, string>> = {
  confirm: "实物与申报一致。",
  confirm_with_remark: "实物与申报一致；不同之处：",
  withhold: "暂不放行，原因：",
  send_back: "退回重检，原因：",
};

test.each<[string, string | null, Verdict, Verdict | null]>([
  ["the text written for it", null, "confirm", null],
  ["words of his own", "外箱破损，实物无异常", "confirm", null],
  ["the start of its own text", "暂不放行，原因：送检", "withhold", null],
  ["withholding, though he confirms", "暂不放行，原因：疑似假冒", "confirm", "withhold"],
  ["withholding, though he only remarks", " 暂不放行，原因：送检", "confirm_with_remark", "withhold"],
  ["sending back, though he confirms", "退回重检，原因：数量不符", "confirm", "send_back"],
  ["confirming, though he withholds", "实物与申报一致。", "withhold", "confirm"],
])("the words may not speak of another verdict: %s", (_, note, verdict, other) => {
  expect(contradictedBy({ ...untouchedVerdict, note }, verdict, drafted)).toBe(other);
});

test("Esc takes back the verdict, then the finding, then the words; only then nothing is left", () => {
  const entered: VerdictDraft = {
    failed: ["unworn"],
    grade: "damaged",
    original: "yes",
    declared: ["quantity"],
    verdict: "withhold",
    note: "送检",
    instructionNo: "I-1",
  };
  const withoutVerdict = { ...entered, verdict: null };
  const withoutFinding = { ...untouchedVerdict, note: "送检", instructionNo: "I-1" };
  expect(takeBack(entered)).toEqual(withoutVerdict);
  expect(takeBack(withoutVerdict)).toEqual(withoutFinding);
  expect(takeBack(withoutFinding)).toEqual(untouchedVerdict);
  expect(takeBack(untouchedVerdict)).toBeNull();
});

test("each verdict has its key", () => {
  for (const [key, verdict] of Object.entries(verdictKeys)) expect(keyOfVerdict(verdict)).toBe(key);
});

test.each(goodsKinds)("R26 no key means two things at once where %s goods are verified", (kind) => {
  const checks = checklists[kind].map((_, index) => index + 1);
  const keys = [...checks, ...Object.keys(verdictKeys).map(Number), cameraKey];
  expect(new Set(keys).size).toBe(keys.length);
});
