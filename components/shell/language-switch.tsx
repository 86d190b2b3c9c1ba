"use client";

import { useLocale, useTranslations } from "next-intl";
import { topBarButtonStyle } from "#components/shell/top-bar-style";
import { htmlLang, type Locale, toLocale } from "#lib/i18n/locale";
import { setLocale } from "#lib/i18n/set-locale";

const otherLocale = { zh: "en", en: "zh" } as const satisfies Record<Locale, Locale>;

/** The other language, at one press and in its own name. */
export function LanguageSwitch() {
  const t = useTranslations("shell.language");
  const other = otherLocale[toLocale(useLocale())];
  return (
    <form action={setLocale.bind(null, other)}>
      <button type="submit" lang={htmlLang[other]} className={topBarButtonStyle}>
        {t("switch")}
      </button>
    </form>
  );
}
