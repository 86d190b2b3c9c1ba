import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("../../lib/i18n/messages/", import.meta.url);
const files = readdirSync(new URL("zh/", folder)).map((file) => file.replace(".json", ""));

/** A message that takes nothing, by `<file>.<key>`. */
export function wordsOf(locale: string, message: string): string {
  const [file = "", ...keys] = message.split(".");
  let words: unknown = JSON.parse(readFileSync(new URL(`${locale}/${file}.json`, folder), "utf8"));
  for (const key of keys) words = (words as Record<string, unknown>)[key];
  if (typeof words !== "string") throw new Error(`no message ${message}`);
  return words;
}

/** What stands in a text where a message is missing: its own key. */
export function keysIn(text: string): string[] {
  const key = new RegExp(`(?<![\\w./@-])(?:${files.join("|")})(?:\\.[A-Za-z_][\\w-]*)+(?![\\w./@])`, "g");
  return text.match(key) ?? [];
}
