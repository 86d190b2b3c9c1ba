import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** What users of such products asked for is numbered R1 to R50; each has a test that names it in its title. */
const asked = Array.from({ length: 50 }, (_, at) => `R${at + 1}`);

/** Those that no browser plays, and why; a test below the browser names each of them. */
const notPlayed: Readonly<Record<string, string>> = {
  R25: "What a reversal restores stands in many tables; the browser sees one of them at a time.",
  R29: "What remains of a line is counted under a lock, between two benches at one moment.",
  R30: "Which steps are open is one table, and a step is one transaction: the screen offers none that is not.",
  R31: "That receiving, inspection, outcome and money do not wait for each other is a matter of what is stored.",
  R32: "That a rejection frees nothing and no quantity falls below zero is decided where the finding is written.",
  R33: "Which mismatch a line has is a rule over sale, announcement and count, tried as a table.",
  R36: "A gate that the screen keeps proves nothing; it is tried below the screen, where imports come in too.",
  R39: "A draw is repeated from its seed and plan, without any screen.",
  R41: "What the server refuses is tried past the screen, which does not offer it.",
};

const title = /(?:\b(?:test|it|describe)(?:\.\w+)*|\))\(\s*(["'`])(.*?)\1/g;

const inBrowser = namedIn("e2e/**/*.{spec,walk}.ts");
const below = namedIn("{app,components,db,lib,sandbox,scripts}/**/*.test.{ts,tsx}");

function namedIn(pattern: string): Set<string> {
  const titles = globSync(pattern).flatMap((file) =>
    Array.from(readFileSync(file, "utf8").matchAll(title), ([, , words = ""]) => words),
  );
  return new Set(titles.flatMap((words) => words.match(/\bR\d+\b/g) ?? []));
}

test("every requirement of users is named by a test", () => {
  expect(asked.filter((number) => !inBrowser.has(number) && !below.has(number))).toEqual([]);
});

test("it is played in a browser, or says why a test below is the better one", () => {
  const unplayed = asked.filter((number) => !inBrowser.has(number));
  expect(unplayed).toEqual(Object.keys(notPlayed));
});
