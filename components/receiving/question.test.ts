import { expect, test } from "vitest";
import { type Plated, type Question, withQuestion } from "#components/receiving/question";

const on = (plate: string): Plated => ({ plate, parcelId: "box" });
const linesOf = (plated: Plated | null): Question => ({
  kind: "lines",
  code: "4901234567894",
  serialNo: null,
  candidates: [],
  plated,
});
const plateless: Question = { kind: "plate", parcelId: "box", piece: { code: null }, refused: null };
const unknown: Question = { kind: "unknown", code: "X-1" };
const short: Question = { kind: "short", missing: "1" };
const [one, two] = [linesOf(on("RW-1")), linesOf(on("RW-2"))];

test.each<[what: string, before: Question[], next: Question | null, of: Plated | null, after: Question[]]>([
  ["one about a box takes the place of another", [unknown], short, null, [short]],
  ["an answered one goes", [unknown], null, null, []],
  ["a question about an unplated piece goes with the next answer", [linesOf(null)], null, null, []],
  ["a box that opens leaves the piece in hand its question", [plateless], null, null, [plateless]],
  ["one about a box comes before those of plated pieces", [one], short, null, [short, one]],
  ["of two plated pieces the first is asked about first", [one], two, on("RW-2"), [one, two]],
  ["an answer takes away the question of its own piece alone", [one, two], null, on("RW-2"), [one]],
  ["a piece taken without a question takes none away", [one], null, on("RW-3"), [one]],
  ["a further question about a piece keeps its place", [one, two], plateless, on("RW-1"), [plateless, two]],
  [
    "a piece that wants its plate waits behind one that is asked about",
    [one],
    plateless,
    null,
    [one, plateless],
  ],
])("%s", (_, before, next, of, after) => {
  expect(withQuestion(before, next, of)).toEqual(after);
});
