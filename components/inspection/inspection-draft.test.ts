import { describe, expect, test } from "vitest";
import {
  answerDigit,
  confirmStep,
  type Draft,
  newDraft,
  obstacleOf,
  recommendationOf,
  stepBack,
  stepOf,
  toInspection,
} from "#components/inspection/inspection-draft";
import type { ItemFile } from "#components/item/item-file";
import { lawfulOutcomes } from "#lib/domain/rules/outcome-params";

const today = new Date("2026-11-21T04:00:00Z");

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
  state: "received",
  round: 1,
  grade: null,
  mismatches: [],
  hold: null,
  holdReason: null,
  recalledBy: null,
  verdict: null,
  lane: null,
  laneBasis: null,
  laneDecisions: [],
  outcomeProposed: null,
  proposalReason: null,
  receivedAt: today,
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
  findings: [],
  photos: [],
};
const cosmetics: ItemFile = { ...file, kind: "cosmetics" };

/** Digits answer, `E` is Enter. */
function press(keys: string, of: ItemFile, draft: Draft = newDraft(of)): Draft {
  return [...keys].reduce(
    (at, key) => (key === "E" ? confirmStep(at, of) : answerDigit(at, of, Number(key), today)),
    draft,
  );
}

describe("keys alone", () => {
  test.each([
    ["", file, "checks"],
    ["E", file, "grade"],
    ["E1", file, "original"],
    ["E11", file, "outcome"],
    ["E11", cosmetics, "dates"],
    ["E11E", cosmetics, "outcome"],
  ] as const)("after %s the open question is %#", (keys, of, step) => {
    expect(stepOf(press(keys, of), of)).toBe(step);
  });

  test("a piece in order takes three keys and the last Enter", () => {
    const draft = press("E11", file);
    expect(obstacleOf(draft, file, today)).toBeNull();
    expect(toInspection(draft, { ...file, round: 2 })).toMatchObject({
      round: 2,
      grade: "good",
      original: "yes",
      checklist: { matches_sale: true, unworn: true },
      proposedOutcome: null,
    });
  });

  test("a digit marks a failed check, and once more takes it back", () => {
    expect(toInspection(press("4E31", file), file)?.checklist).toMatchObject({ unworn: false });
    expect(toInspection(press("44E31", file), file)?.checklist).toMatchObject({ unworn: true });
  });

  test("a digit that answers nothing changes nothing", () => {
    expect(press("9", file)).toEqual(newDraft(file));
    expect(press("E19", file).original).toBeNull();
  });

  test("Esc opens the question before", () => {
    const questions = [];
    let draft = press("E11E", cosmetics);
    for (let left = 4; left > 0; left -= 1) {
      draft = stepBack(draft, cosmetics);
      questions.push(stepOf(draft, cosmetics));
    }
    expect(questions).toEqual(["dates", "original", "grade", "checks"]);
  });
});

describe("the outcome", () => {
  test("of goods that are not the original ones is to move out, and nothing else can be chosen", () => {
    const draft = press("E12", file);
    expect(recommendationOf(draft, file, today)).toEqual({ outcome: "move_out", reason: "not_original" });
    expect(press("2", file, draft).outcome).toBeNull();
  });

  test("of another choice asks for its reason", () => {
    const draft = press("E112", file);
    expect(draft.outcome).toBe("reship");
    expect(obstacleOf(draft, file, today)).toBe("reason");
    expect(obstacleOf({ ...draft, reason: "商家要求" }, file, today)).toBeNull();
    expect(press("1", file, draft).outcome).toBeNull();
  });
});

const photo = {
  id: "1",
  takenAt: today,
  motif: "goods" as const,
  sha256: "0".repeat(64),
  takerName: null,
  takerRole: null,
  marks: [],
};

describe("what stands in the way", () => {
  test("R28 a photo that the server does not have yet, though others are there", () => {
    const shown = { ...file, photos: [photo] };
    expect(obstacleOf(press("E41", shown), shown, today, 1)).toBe("unsent");
    expect(obstacleOf(press("E41", shown), shown, today, 0)).toBeNull();
  });

  test.each<[string, string, ItemFile, Partial<Draft>, string | null]>([
    ["an open question", "E1", file, {}, "open"],
    ["R36 a missing photo of damage", "E41", file, {}, "photo"],
    ["R36 a missing photo of a crushed box", "E21", file, {}, "photo"],
    [
      "R36 a photo of the label only",
      "E41",
      { ...file, photos: [{ ...photo, motif: "label" }] },
      {},
      "photo",
    ],
    ["R36 a missing photo of a copy", "E12", file, {}, "photo"],
    ["R36 a missing photo past the shelf life", "E11E", cosmetics, { expiresOn: "2020-01-01" }, "photo"],
    ["a missing date of sellable goods", "E11E", cosmetics, {}, "expiry"],
    ["nothing, with the date", "E11E", cosmetics, { expiresOn: "2027-01-01" }, null],
    [
      "nothing, for defective goods without date but with photo",
      "E31E",
      { ...cosmetics, photos: [photo] },
      {},
      null,
    ],
    ["the words for a failed check of good goods", "4E11", file, {}, "note"],
  ])("%s", (_, keys, of, change, obstacle) => {
    expect(obstacleOf({ ...press(keys, of), ...change }, of, today)).toBe(obstacle);
  });
});
