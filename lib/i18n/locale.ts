/** The languages of the product; the first is the default. */
export const locales = ["zh", "en"] as const;
export type Locale = (typeof locales)[number];

const defaultLocale: Locale = locales[0];

/** The cookie a person's choice of language is kept in. */
export const localeCookie = "locale";

/** What `<html lang>` says, so that a browser picks Chinese glyphs and not Japanese ones. */
export const htmlLang = { zh: "zh-Hans-CN", en: "en" } as const satisfies Record<Locale, string>;

/** Reads a language from a cookie or a form; anything unknown is the default. */
export function toLocale(value: unknown): Locale {
  return locales.find((locale) => locale === value) ?? defaultLocale;
}
