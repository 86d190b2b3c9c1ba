import { expect, test } from "vitest";
import { acceptedLocale } from "#lib/i18n/accepted-locale";

test.each([
  [null, "zh"],
  ["", "zh"],
  ["*", "zh"],
  ["en", "en"],
  ["en-GB,en;q=0.9", "en"],
  ["zh-CN,zh;q=0.9,en;q=0.8", "zh"],
  ["en;q=0.5, zh-Hans-CN;q=0.6", "zh"],
  ["fr, en;q=0.3", "en"],
  ["fr, de", "zh"],
  ["en;q=0, zh;q=0.1", "zh"],
  ["EN-us", "en"],
  [";;q=,,en", "en"],
] as const)("%s asks for %s", (header, locale) => {
  expect(acceptedLocale(header)).toBe(locale);
});
