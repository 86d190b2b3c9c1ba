import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { askingsIn, openedIn, patternOf } from "#lib/i18n/asked-words.testing";
import { messagesOf } from "#lib/i18n/messages";

const words = [...keysOf(messagesOf("zh"))];
const sources = ["app", "components"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes(".test."))
    .map((file) => ({ file, text: readFileSync(join(folder, file), "utf8") })),
);

/** Read whole by what speaks before or outside the pages. */
const readWhole = [
  "import",
  "errors-shell",
  "papers",
  "claim-pack",
  "cards.command",
  "cards.notes",
  "notices.letter",
  "exports.file",
];

test("every word that a page asks for is in the message files", () => {
  const missing = sources.flatMap(({ file, text }) => missingIn(text).map((key) => `${file}: ${key}`));
  expect(missing).toEqual([]);
});

test("every word in the message files is asked for", () => {
  const isAsked = askedBy(sources.map(({ text }) => text));
  const own = words.filter((word) => !readWhole.some((file) => word.startsWith(`${file}.`)));
  expect(own.filter((word) => !isAsked(word))).toEqual([]);
});

test.each([
  ['const t = useTranslations("common.act"); t("cancel")', []],
  ['const t = useTranslations("common.act"); t("fly")', ["fly"]],
  [`const t = await getTranslations("shell"); t(\`desks.\${key}.name\`)`, []],
  [`const t = await getTranslations("shell"); t(\`desks.\${key}.nose\`)`, [`desks.\${key}.nose`]],
  ['const t = useTranslations(); t("common.product")', []],
])("%s", (source, missing) => {
  expect(missingIn(source)).toEqual(missing);
});

test.each([
  ['const t = useTranslations("act"); t("save")', ["act.save"]],
  ['const t = useTranslations("act"); t(isNew ? "add" : "edit.one")', ["act.add", "act.edit.one"]],
  ['const t = useTranslations("act"); t(error.code, { at: "save" })', ["act.save", "act.add"]],
  ['const t = useTranslations("act"); t(choice ?? "add")', ["act.save", "act.add"]],
  ['const t = useTranslations("act"); t(isNew ? "edit.one" : kind)', ["act.save", "act.add", "act.edit.one"]],
  [`const t = useTranslations("act"); t(\`edit.\${kind}\`)`, ["act.edit.one", "act.edit.all"]],
  ['const title = useTranslations("act")("add")', ["act.add"]],
  ['const lists = { kind: "act.edit" }', ["act.edit.one", "act.edit.all"]],
  ['const save = "save"', []],
])("%s asks for %j", (source, asked) => {
  const all = ["act.save", "act.add", "act.edit.one", "act.edit.all"];
  expect(all.filter(askedBy([source]))).toEqual(asked);
});

/** A file may open several namespaces; a key counts as known when one of them has it. */
function missingIn(source: string): string[] {
  const opened = openedIn(source);
  const names = new Set(opened.map(({ name }) => name));
  const spaces = opened.map(({ space }) => (space ? `${space}.` : ""));
  const asked = [...source.matchAll(/\b(\w+)(?:\.rich|\.raw|\.has)?\(\s*(?:"([^"]+)"|`([^`]+)`)/g)];
  return asked
    .filter(([, name = ""]) => names.has(name))
    .map(([, , plain, pattern]) => plain ?? pattern ?? "")
    .filter((key) => !spaces.some((space) => isWord(patternOf(space + key))));
}

function isWord(pattern: RegExp): boolean {
  return words.some((word) => pattern.test(word));
}

/** Tells whether some source asks for a word, or names the branch it stands on. */
function askedBy(texts: readonly string[]): (word: string) => boolean {
  const askings = texts.flatMap(askingsIn);
  const exact = askings.flatMap(({ space, keys }) => keys.map((key) => patternOf(space + key)));
  const open = new Set(askings.flatMap(({ space, isOpen }) => (isOpen && space ? [space] : [])));
  const branches = texts.flatMap((text) =>
    [...text.matchAll(/(?<!Translations\()"([\w-]+(?:\.[\w-]+)+)"/g)].map(([, path]) => path ?? ""),
  );
  return (word) =>
    open.has(word.replace(/[^.]+$/, "")) ||
    exact.some((pattern) => pattern.test(word)) ||
    branches.some((branch) => word === branch || word.startsWith(`${branch}.`));
}

function keysOf(branch: object, path = ""): string[] {
  return Object.entries(branch).flatMap(([key, value]) =>
    typeof value === "object" ? keysOf(value, `${path}${key}.`) : [`${path}${key}`],
  );
}
