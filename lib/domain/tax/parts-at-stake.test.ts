import { expect, test } from "vitest";
import type { ItemState, Outcome } from "#lib/domain/item";
import { partsAtStake } from "#lib/domain/tax/parts-at-stake";

type Made = readonly [gnum: number | null, qty: string, state: ItemState, outcome?: Outcome];

test.each<
  readonly [
    what: string,
    announced: Readonly<Record<number, string>>,
    pieces: readonly Made[],
    closed: boolean,
    expected: Readonly<Record<number, string>>,
  ]
>([
  ["announced, nothing here", { 1: "2" }, [], false, { 1: "2" }],
  ["one of two is here", { 1: "2" }, [[1, "1", "received"]], false, { 1: "2" }],
  ["closed short", { 1: "2" }, [[1, "1", "received"]], true, { 1: "1" }],
  [
    "more than announced",
    { 1: "1" },
    [
      [1, "1", "received"],
      [1, "1", "inspected"],
    ],
    false,
    { 1: "2" },
  ],
  ["a line nobody announced", { 1: "1" }, [[2, "1", "received"]], false, { 1: "1", 2: "1" }],
  ["one that leaves the zone again", { 1: "2" }, [[1, "1", "moved_out", "move_out"]], false, { 1: "1" }],
  ["one that is about to", { 1: "1" }, [[1, "1", "staged", "move_out"]], false, {}],
  ["one that was detained", { 1: "1" }, [[1, "1", "detained"]], false, {}],
  ["one that came to its lawful end", { 1: "1" }, [[1, "1", "closed", "release"]], false, { 1: "1" }],
  ["one taken back", { 1: "1" }, [[1, "1", "void"]], false, { 1: "1" }],
  ["a piece on no line", { 1: "1" }, [[null, "1", "received"]], true, {}],
  ["parts of a measure", { 1: "0.5" }, [[1, "0.2", "received"]], false, { 1: "0.5" }],
])("%s", (_what, announced, pieces, closed, expected) => {
  const said = Object.entries(announced).map(([gnum, qty]) => ({ gnum: Number(gnum), qty }));
  const made = pieces.map(([gnum, lineQty, state, outcome = null]) => ({ gnum, lineQty, state, outcome }));
  const parts = partsAtStake(said, made, closed);
  expect(Object.fromEntries(parts.map(({ gnum, qty }) => [gnum, qty]))).toEqual(expected);
});
