import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawSample } from "#lib/domain/verification-set/draw-sample";
import {
  type CandidateFacts,
  exceptionsOf,
  highValueFen,
  type SetException,
} from "#lib/domain/verification-set/exceptions";
import {
  judgeConclusion,
  type PieceNow,
  type SetPiece,
  standingOf,
} from "#lib/domain/verification-set/judge-conclusion";
import { samplePercents, sampleSize, statusOf } from "#lib/domain/verification-set/set";

const hmac = (key: string, text: string) => createHmac("sha256", key).update(text).digest("hex");

const even: CandidateFacts = {
  hold: null,
  isOwnWork: false,
  wasSentToSingle: false,
  laneBasis: "draw",
  mismatches: [],
  original: "yes",
  grade: "good",
  checklist: { complete: true },
  isPhotoMarked: false,
  round: 1,
  wasRefused: false,
  valueFen: highValueFen - 1,
};

describe("a piece is set apart", () => {
  test.each<[Partial<CandidateFacts>, SetException[]]>([
    [{}, []],
    [{ hold: "recall" }, ["held"]],
    [{ isOwnWork: true }, ["own_work"]],
    [{ wasSentToSingle: true }, ["sent_to_single"]],
    [{ laneBasis: "instruction" }, ["instructed"]],
    [{ mismatches: ["quantity_above"] }, ["mismatch"]],
    [{ original: "no" }, ["not_original"]],
    [{ original: null, grade: null }, ["not_original", "damage"]],
    [{ grade: "defective" }, ["damage"]],
    [{ checklist: { complete: false } }, ["check_failed"]],
    [{ isPhotoMarked: true }, ["photo_marked"]],
    [{ round: 2 }, ["again"]],
    [{ wasRefused: true }, ["refused_before"]],
    [{ valueFen: highValueFen }, ["value"]],
    [{ valueFen: null }, ["value"]],
  ])("for %o", (change, exceptions) => {
    expect(exceptionsOf({ ...even, ...change }, highValueFen)).toEqual(exceptions);
  });
});

describe("a sample", () => {
  test.each([
    [3, 10, 3],
    [5, 10, 5],
    [40, 10, 5],
    [51, 10, 6],
    [5_000, 10, 500],
    [5_000, 100, 5_000],
  ])("of %i pieces at %i in a hundred is %i", (count, percent, size) => {
    expect(sampleSize(count, percent)).toBe(size);
  });

  test("is as large as asked, the same again, and the same for a piece in whatever company", () => {
    const plates = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(plates, fc.string(), fc.constantFrom(...samplePercents), (names, seed, percent) => {
        const pieces = names.map((plate) => ({ plate, round: 1 }));
        const size = sampleSize(pieces.length, percent);
        const drawn = drawSample(pieces, size, seed, hmac);
        expect(drawn.filter((piece) => piece.drawn)).toHaveLength(size);
        expect(drawSample(pieces.toReversed(), size, seed, hmac)).toEqual(drawn);
        const [one] = pieces.slice(0, 1);
        const alone = drawSample(pieces.slice(0, 1), 1, seed, hmac);
        expect(drawn.find(({ plate }) => plate === one?.plate)?.lot).toBe(alone[0]?.lot);
      }),
    );
  });

  test("under a seed that is known is all", () => {
    const pieces = [1, 2, 3].map((at) => ({ plate: `RW-${at}`, round: 1 }));
    expect(drawSample(pieces, 1, null, hmac).map(({ drawn }) => drawn)).toEqual([true, true, true]);
  });
});

describe("a conclusion", () => {
  const seen: SetPiece = { drawn: true, agrees: true, now: "waiting" };
  const unseen: SetPiece = { drawn: true, agrees: null, now: "waiting" };
  const other: SetPiece = { drawn: false, agrees: null, now: "waiting" };
  test.each<["confirm" | "single" | "dropped", SetPiece[], string | null]>([
    ["confirm", [seen, other], null],
    ["confirm", [seen, unseen], "set_unseen"],
    ["confirm", [seen, { ...other, agrees: false }], "set_differs"],
    ["confirm", [{ ...seen, now: "otherwise" }, other], "set_differs"],
    ["confirm", [seen, { ...other, now: "otherwise" }], null],
    ["confirm", [{ ...unseen, now: "cleared" }, other], null],
    ["confirm", [{ ...unseen, now: "cleared" }], "set_empty"],
    ["dropped", [unseen], null],
    ["dropped", [{ ...seen, agrees: false }], "set_differs"],
    ["single", [{ ...seen, agrees: false }, unseen], null],
  ])("%s of %o", (conclusion, pieces, code) => {
    const judged = judgeConclusion(conclusion, pieces);
    expect(judged.ok ? null : judged.code).toBe(code);
  });

  test.each([
    [null, false, "open"],
    ["confirm", false, "carrying_out"],
    ["confirm", true, "confirmed"],
    ["single", true, "single"],
    ["dropped", true, "dropped"],
  ] as const)("%s, finished %s, is %s", (conclusion, isFinished, status) => {
    expect(statusOf(conclusion, isFinished)).toBe(status);
  });
});

describe("a piece stands", () => {
  const waiting: PieceNow = { state: "declared", lane: "in_person", verdict: null, hold: null, round: 1 };
  test.each<[Partial<PieceNow>, SetPiece["now"]]>([
    [{}, "waiting"],
    [{ hold: "customs" }, "otherwise"],
    [{ round: 2 }, "otherwise"],
    [{ verdict: "confirm", state: "admitted" }, "cleared"],
    [{ verdict: "confirm_with_remark" }, "otherwise"],
    [{ lane: "exempt" }, "cleared"],
    [{ state: "detained" }, "otherwise"],
  ])("with %o", (change, now) => {
    expect(standingOf({ ...waiting, ...change }, 1)).toBe(now);
  });
});
