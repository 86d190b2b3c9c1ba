import { useLocale, useTranslations } from "next-intl";
import { buttonStyle } from "#components/ui/button-style";

/** The claim pack of these pieces as a file. */
export function ClaimPackLink({ plates }: { plates: readonly string[] }) {
  const t = useTranslations("disputes");
  const query = new URLSearchParams({ plates: plates.join(","), language: useLocale() });
  return (
    <a className={buttonStyle("secondary", "desk")} href={`/api/claim-packs?${query}`} download>
      {t("pack", { count: plates.length })}
    </a>
  );
}
