import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { messagesOf } from "#lib/i18n/messages";

const words = [...keysOf(messagesOf("zh"))];
const sources = ["app", "components"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes(".test."))
    .map((file) => join(folder, file)),
);

test("every word that a page asks for is in the message files", () => {
  const missing = sources.flatMap((file) =>
    missingIn(readFileSync(file, "utf8")).map((key) => `${file}: ${key}`),
  );
  expect(missing).toEqual([]);
});

test.each([
  ['const t = useTranslations("common.act"); t("save")', []],
  ['const t = useTranslations("common.act"); t("fly")', ["fly"]],
  [`const t = await getTranslations("shell"); t(\`desks.\${key}.name\`)`, []],
  [`const t = await getTranslations("shell"); t(\`desks.\${key}.nose\`)`, [`desks.\${key}.nose`]],
  ['const t = useTranslations(); t("common.product")', []],
])("%s", (source, missing) => {
  expect(missingIn(source)).toEqual(missing);
});

/** A file may open several namespaces; a key counts as known when one of them has it. */
function missingIn(source: string): string[] {
  const opened = [...source.matchAll(/(\w+) = (?:await )?(?:use|get)Translations\((?:"([\w.-]*)")?\)/g)];
  const names = new Set(opened.map(([, name]) => name));
  const spaces = opened.map(([, , space]) => (space ? `${space}.` : ""));
  const asked = [...source.matchAll(/\b(\w+)(?:\.rich|\.raw|\.has)?\(\s*(?:"([^"]+)"|`([^`]+)`)/g)];
  return asked
    .filter(([, name]) => names.has(name))
    .map(([, , plain, pattern]) => plain ?? pattern ?? "")
    .filter((key) => !spaces.some((space) => isKnown(space + key)));
}

function isKnown(key: string): boolean {
  const pattern = key
    .split(/\$\{[^}]*\}/)
    .map((part) => part.replace(/[.*+?^()|[\]\\]/g, "\\$&"))
    .join(".+");
  return words.some((word) => new RegExp(`^${pattern}$`).test(word));
}

function keysOf(branch: object, path = ""): string[] {
  return Object.entries(branch).flatMap(([key, value]) =>
    typeof value === "object" ? keysOf(value, `${path}${key}.`) : [`${path}${key}`],
  );
}
