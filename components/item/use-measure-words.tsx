import { useTranslations } from "next-intl";
import type { Measures } from "#lib/domain/measures";

/** Weight and sides in words: kilograms with three decimals, millimetres. */
export function useMeasureWords() {
  const t = useTranslations("item.measure");
  const weight = (grams: number) => t("kilograms", { kg: (grams / 1000).toFixed(3) });
  const all = ({ weightGrams, lengthMm, widthMm, heightMm }: Measures): string => {
    const parts = [
      ...(weightGrams === null ? [] : [weight(weightGrams)]),
      ...(lengthMm === null
        ? []
        : [t("sides", { lengthMm, widthMm: widthMm ?? 0, heightMm: heightMm ?? 0 })]),
    ];
    return parts.length === 0 ? t("none") : parts.join(" · ");
  };
  return { weight, all };
}
