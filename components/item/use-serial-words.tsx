import { useTranslations } from "next-intl";

const shownAtMost = 4;

/** Says which serial numbers were announced; of many the first, and how many more there are. */
export function useSerialWords() {
  const t = useTranslations("item.serials");
  return (serials: readonly string[]): string => {
    const first = serials.slice(0, shownAtMost).join(t("between"));
    const more = serials.length - shownAtMost;
    return more > 0 ? t("some", { serials: first, more }) : t("all", { serials: first });
  };
}
