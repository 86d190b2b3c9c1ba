import { expect, test } from "vitest";
import { judgeRollPlate, rollSize } from "#lib/domain/plate-roll";

const code = "RW-0000000A1";

test.each([
  ["fresh off its roll", { usedAs: null }, { ok: true }],
  ["on no roll", null, { ok: false, code: "plate_not_of_a_roll", params: { code } }],
  ["on a piece", { usedAs: "closed" }, { ok: false, code: "plate_used", params: { code, state: "closed" } }],
  [
    "of a piece that was taken back",
    { usedAs: "void" },
    { ok: false, code: "plate_used", params: { code, state: "void" } },
  ],
] as const)("a plate %s", (_, found, judged) => {
  expect(judgeRollPlate(code, found)).toEqual(judged);
});

test.each([
  [0, false],
  [1, true],
  [500, true],
  [501, false],
  [1.5, false],
])("a roll of %d plates", (plates, isOne) => {
  expect(rollSize.safeParse(plates).success).toBe(isOne);
});
