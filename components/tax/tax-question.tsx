import { useTranslations } from "next-intl";
import { TextLink } from "#components/ui/text-link";
import { toneText } from "#components/ui/tone";
import { ToneIcon } from "#components/ui/tone-icon";
import type { TaxQuestion } from "#lib/domain/tax/line-tax";

type TaxQuestionProps = { question: TaxQuestion; gcode: string; mayEnterRates: boolean };

/** Why the tax of a line cannot be told, and the act that answers it where the table can. */
export function TaxQuestionWords({ question, gcode, mayEnterRates }: TaxQuestionProps) {
  const t = useTranslations("tax");
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <span className={`inline-flex items-center gap-1 ${toneText.attention}`}>
        <ToneIcon tone="attention" size={12} />
        {t(`question.${question}`)}
      </span>
      {mayEnterRates && question !== "over_limit" && (
        <TextLink href={`/settings/tax-rates?prefix=${encodeURIComponent(gcode)}`}>{t("answer")}</TextLink>
      )}
    </span>
  );
}
