import { expect, test } from "vitest";
import { placeColumns, readColumnOrder, writeColumnOrder } from "#components/ui/column-order";

const columns = ["no", "ring", "clocks", "office"].map((key) => ({ key }));

function shown(kept: string | undefined): string {
  const places = placeColumns(columns, readColumnOrder("returns", kept));
  return places
    .filter(({ hidden }) => !hidden)
    .map(({ column }) => column.key)
    .join(" ");
}

test.each([
  ["as they are", undefined, "no ring clocks office"],
  ["in the order of a person", "office.clocks.ring", "no office clocks ring"],
  ["one hidden", "office.-clocks.ring", "no office ring"],
  ["the one that names the row stays first and shown", "office.-no.ring.clocks", "no office ring clocks"],
  ["a new column comes last", "office.ring", "no office ring clocks"],
  ["one that is no more", "gone.office.ring.-clocks", "no office ring"],
  ["all hidden", "-office.-clocks.-ring", "no"],
  ["nonsense", "<script>", "no ring clocks office"],
  ["an empty word", "", "no ring clocks office"],
])("%s", (_, kept, expected) => {
  expect(shown(kept)).toBe(expected);
});

test("what is written is read again", () => {
  const kept = "office.-clocks.ring";
  expect(writeColumnOrder(placeColumns(columns, readColumnOrder("returns", kept)))).toBe(kept);
});
