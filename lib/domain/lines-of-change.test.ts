import { expect, test } from "vitest";
import { type LinesOfChange, linesOfChange } from "#lib/domain/lines-of-change";

const of = (qty: string, gnum = 1) => [{ gnum, qty }];
const facts: LinesOfChange = {
  preDeclared: true,
  before: of("3.00000"),
  leaving: [],
  pieces: of("1"),
  asked: [],
  limits: of("3"),
};

test.each<[string, Partial<LinesOfChange>, { gnum: number; qty: string }[] | string]>([
  ["what is awaited stays declared", {}, of("3")],
  ["fewer, as asked for", { asked: of("1") }, of("1")],
  ["a piece leaves", { leaving: of("1"), pieces: [] }, of("2")],
  ["nothing is awaited any more", { pieces: [], asked: of("0") }, []],
  ["fewer than are here", { asked: of("0.5") }, "quantity_not_of_pieces"],
  ["more than the list has left (GACC 2020 No. 45)", { asked: of("4") }, "quantity_exceeded"],
  ["more than the list has left, as before", { limits: of("2") }, of("3")],
  ["a line that is not on the list", { asked: of("1", 9) }, "quantity_exceeded"],
  ["goods that are here are declared by their pieces", { preDeclared: false }, of("1")],
  ["and never otherwise", { preDeclared: false, asked: of("2") }, "quantity_not_of_pieces"],
  [
    "another line comes in",
    { preDeclared: false, pieces: [...of("1"), ...of("2", 2)], limits: [...of("3"), ...of("2", 2)] },
    [...of("1"), ...of("2", 2)],
  ],
])("%s", (_what, change, expected) => {
  const judged = linesOfChange({ ...facts, ...change });
  expect(judged.ok ? judged.lines : judged.code).toEqual(expected);
});
