import { createTranslator } from "next-intl";
import type { ImportProblem } from "#lib/customs/import-files";
import { type Locale, locales } from "#lib/i18n/locale";
import en from "../../lib/i18n/messages/en/import.json" with { type: "json" };
import zh from "../../lib/i18n/messages/zh/import.json" with { type: "json" };

const messages: Record<Locale, typeof zh> = { zh, en };

/** The words of the import in one language; null for a language there is none of. */
export function importWords(lang: string) {
  const locale = locales.find((known) => known === lang);
  return locale ? createTranslator({ locale, messages: messages[locale] }) : null;
}

export type ImportWords = NonNullable<ReturnType<typeof importWords>>;

/** One line that names file, place, field and reason. */
export function problemLine(words: ImportWords, { file, at, field, reason, params }: ImportProblem): string {
  const { line, byte } = at;
  const place = byte === null ? words("place", { line }) : words("place_byte", { line, byte });
  const told = words(`reason.${reason}`, { form: "", ...params });
  return `✗ ${file}  ${place}  ${field ? `${field}: ` : ""}${told}`;
}
