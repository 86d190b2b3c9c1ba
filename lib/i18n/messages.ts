import type { AbstractIntlMessages } from "next-intl";
import type { Locale } from "#lib/i18n/locale";

type Files = Record<string, AbstractIntlMessages>;

/* The patterns are written out because the bundler reads them, not the program. */
const files: Record<Locale, Files> = {
  zh: import.meta.glob<AbstractIntlMessages>("./messages/zh/*.json", { eager: true, import: "default" }),
  en: import.meta.glob<AbstractIntlMessages>("./messages/en/*.json", { eager: true, import: "default" }),
};

/** All words of one language: each file of `lib/i18n/messages/<locale>` is a namespace of its own name. */
export function messagesOf(locale: Locale): Record<string, AbstractIntlMessages> {
  return Object.fromEntries(
    Object.entries(files[locale]).map(([path, words]) => [path.replace(/^.*\/|\.json$/g, ""), words]),
  );
}
