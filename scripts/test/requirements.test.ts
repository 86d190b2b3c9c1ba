import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** What users of such products asked for is numbered R1 to R50; each has a test that names it in its title. */
const asked = Array.from({ length: 50 }, (_, at) => `R${at + 1}`);

const files = globSync(["e2e/**/*.ts", "{lib,components,db,scripts}/**/*.test.{ts,tsx}"]);
const named = new Set(
  files.flatMap((file) =>
    Array.from(
      readFileSync(file, "utf8").matchAll(/["'`]((?:R\d+ )+)/g),
      ([, numbers = ""]) => numbers,
    ).flatMap((numbers) => numbers.trim().split(" ")),
  ),
);

test("every requirement of users is named by a test", () => {
  expect(asked.filter((number) => !named.has(number))).toEqual([]);
});
