import { describe, expect, it } from "vitest";
import { problemReasons } from "#lib/domain/ceb/problem";
import { locales } from "#lib/i18n/locale";
import { importWords, problemLine } from "./import-words.ts";

const params = {
  length: 7,
  limit: 5,
  value: "QD1",
  allowed: "1 / 2",
  name: "X",
  count: 3,
  qty: "3",
  form: "digits",
  cause: "ime",
};

describe.each(locales)("%s", (locale) => {
  const words = importWords(locale);
  it.each(problemReasons)("has words for %s", (reason) => {
    if (!words) throw new Error("no words");
    const line = problemLine(words, {
      file: "a.xml",
      at: { byte: 3, line: 9 },
      field: "qty",
      reason,
      params,
    });
    expect(line).toMatch(/^✗ a\.xml {2}.*9.*3.* {2}qty: .+/);
    expect(line).not.toMatch(/reason\.|[{}]/);
  });
});

it("has no words for a language it does not speak", () => {
  expect(importWords("fr")).toBeNull();
});
