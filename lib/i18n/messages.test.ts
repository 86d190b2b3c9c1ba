import type { AbstractIntlMessages } from "next-intl";
import { describe, expect, test } from "vitest";
import { locales } from "#lib/i18n/locale";
import { messagesOf } from "#lib/i18n/messages";

const zh = messagesOf("zh");
const en = messagesOf("en");

describe("both languages say the same things", () => {
  test("the same namespaces", () => {
    expect(Object.keys(en)).toEqual(Object.keys(zh));
    expect(Object.keys(zh)).not.toHaveLength(0);
  });

  test.each(Object.keys(zh))("%s: the same keys", (namespace) => {
    expect([...flat(en[namespace]).keys()].sort()).toEqual([...flat(zh[namespace]).keys()].sort());
  });

  test.each(Object.keys(zh))("%s: the same placeholders", (namespace) => {
    const english = flat(en[namespace]);
    const different = [...flat(zh[namespace])]
      .map(([key, words]) => ({ key, zh: argumentsOf(words), en: argumentsOf(english.get(key) ?? "") }))
      .filter((row) => row.zh !== row.en);
    expect(different).toEqual([]);
  });

  test.each(locales)("%s: no empty words", (locale) => {
    const empty = [...flat(messagesOf(locale))].filter(([, words]) => words.trim() === "");
    expect(empty).toEqual([]);
  });

  test.each(locales)("%s: nothing that would be taken for markup", (locale) => {
    const tags = [...flat(messagesOf(locale))].filter(([, words]) => /<\/?[A-Za-z]/.test(words));
    expect(tags).toEqual([]);
  });

  test("Chinese is written in Chinese", () => {
    const english = flat(en);
    const same = [...flat(zh)].filter(([key, words]) => words === english.get(key) && /[a-z]{4}/.test(words));
    expect(same).toEqual([]);
  });

  test("a bench has one name in Chinese", () => {
    const otherwise = [...flat(zh)].filter(([, words]) => /工作台|本台|\{bench\} 台/.test(words));
    expect(otherwise).toEqual([]);
  });
});

describe("reading placeholders", () => {
  test.each([
    ["plain", ""],
    ["{name} at {time, date, short}", "name time"],
    ["{count, plural, one {# piece of {total}} other {# pieces}}", "count total"],
    ["'{'not one'}' but {one}", "one"],
    ["<b>{who}</b> don't", "<b> who"],
  ])("%s", (words, names) => {
    expect(argumentsOf(words)).toBe(names);
  });

  test.each(["{open", "closed}", "{a, plural, other {x}"])("%s is broken", (words) => {
    expect(() => argumentsOf(words)).toThrow("braces");
  });
});

function flat(words: AbstractIntlMessages | string | undefined, path = ""): Map<string, string> {
  if (words === undefined) return new Map();
  if (typeof words === "string") return new Map([[path, words]]);
  return new Map(
    Object.entries(words).flatMap(([key, value]) => [...flat(value, path ? `${path}.${key}` : key)]),
  );
}

/** The names an ICU message needs, sorted and told once; branches of a plural or select are searched too. */
function argumentsOf(words: string): string {
  const names = new Set(words.match(/<\w+>/g) ?? []);
  readText(words.replace(/'[{}][^']*'/g, ""), 0, names, 0);
  return [...names].sort().join(" ");
}

function readText(words: string, from: number, names: Set<string>, depth: number): number {
  let at = from;
  while (at < words.length && words[at] !== "}")
    at = words[at] === "{" ? readArgument(words, at + 1, names) : at + 1;
  if (at < words.length === (depth === 0)) throw new Error(`braces do not match: ${words}`);
  return at + 1;
}

function readArgument(words: string, from: number, names: Set<string>): number {
  const name = /^\s*(\w+)\s*/.exec(words.slice(from));
  if (!name?.[1]) throw new Error(`braces without a name: ${words}`);
  names.add(name[1]);
  let at = from + name[0].length;
  while (at < words.length && words[at] !== "}")
    at = words[at] === "{" ? readText(words, at + 1, names, 1) : at + 1;
  if (at >= words.length) throw new Error(`braces do not match: ${words}`);
  return at + 1;
}
