import { describe, expect, test } from "vitest";
import {
  type PieceOfBox,
  type PieceQuestion,
  readQuestions,
  withPiece,
  withRefused,
} from "#components/receiving/question";

const code = "4901234567894";
const sent = (extra: Partial<PieceOfBox> = {}): PieceOfBox => ({ parcelId: "box", code, ...extra });
const ofBox = { parcelId: "box", code, serialNo: null, candidates: [] };
const linesOf = (plate: string | null): PieceQuestion => ({ ...ofBox, kind: "lines", plate });
const shortage: PieceQuestion = { ...ofBox, kind: "shortage", plate: null };
const ofOther: PieceQuestion = { ...ofBox, kind: "lines", parcelId: "X", plate: null };
const inHand: PieceQuestion = { kind: "plate", parcelId: "box", piece: { code }, refused: null };
const [one, two, bare] = [linesOf("RW-1"), linesOf("RW-2"), linesOf(null)];
const chosen = { returnId: "R", gnum: 1 };

test.each<
  [
    what: string,
    before: PieceQuestion[],
    next: PieceQuestion | null,
    piece: PieceOfBox | null,
    after: PieceQuestion[],
  ]
>([
  ["of two pieces the first is asked about first", [bare], one, sent({ plate: "RW-1" }), [bare, one]],
  ["a piece that is taken leaves the one before it its question", [bare], null, sent(), [bare]],
  ["a word on a box takes none away", [bare, one], null, null, [bare, one]],
  ["an equal piece is asked about behind the first", [bare], bare, sent(), [bare, bare]],
  ["an answer takes the question of its piece away", [bare], null, sent(chosen), []],
  ["a serial number answers too", [bare, one], null, sent({ serialNo: "SN-1" }), [one]],
  ["but not where a line is not asked for", [shortage], null, sent({ serialNo: "SN-1" }), [shortage]],
  ["an answer about another box's piece leaves it", [ofOther], null, sent(chosen), [ofOther]],
  ["a further question keeps its place", [bare, one], inHand, sent(chosen), [inHand, one]],
  ["a plate names its piece", [one, two], null, sent({ plate: "RW-2" }), [one]],
  ["an answer without one is about no plated piece", [one], null, sent(chosen), [one]],
  ["a plated piece is not the unplated one", [bare], null, sent({ plate: "RW-3", ...chosen }), [bare]],
  ["what is taken of itself leaves the piece in hand", [inHand], null, sent(chosen), [inHand]],
])("%s", (_, before, next, piece, after) => {
  expect(withPiece(before, next, piece)).toEqual(after);
});

describe("a plated piece that is refused", () => {
  const plated = { ...sent(chosen), plate: "RW-1" };
  const refused = (isSpent: boolean, why = "no"): PieceQuestion => ({
    kind: "plate",
    parcelId: "box",
    piece: { code, ...chosen },
    refused: { plate: "RW-1", why, isSpent },
  });

  test("waits behind the piece in hand", () => {
    const after = withRefused([inHand], plated, { why: "no", isSpent: true });
    expect(after).toEqual([inHand, refused(true)]);
  });

  test("stays one question however often it is refused, and goes when it is taken", () => {
    const again = withRefused([refused(false)], plated, { why: "still", isSpent: false });
    expect(again).toEqual([refused(false, "still")]);
    expect(withPiece(again, null, plated)).toEqual([]);
  });

  test("keeps the question that it answered, unless it needs another plate", () => {
    expect(withRefused([one], plated, { why: "no", isSpent: false })).toEqual([one]);
    expect(withRefused([one], plated, { why: "no", isSpent: true })).toEqual([refused(true)]);
  });
});

test.each<[what: string, text: string | null, questions: PieceQuestion[]]>([
  ["nothing", null, []],
  ["what was kept", JSON.stringify([bare, inHand]), [bare, inHand]],
  ["nothing of a question about a box", JSON.stringify([{ kind: "unknown", code }, one]), [one]],
  ["nothing of what names no box", JSON.stringify([{ kind: "lines", code }]), []],
  ["nothing of what is no list", "{}", []],
  ["nothing of what cannot be read", "[{", []],
])("%s is read", (_, text, questions) => {
  expect(readQuestions(text)).toEqual(questions);
});
