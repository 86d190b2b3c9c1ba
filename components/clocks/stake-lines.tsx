import { useTranslations } from "next-intl";
import { Money } from "#components/ui/money";
import type { Stake } from "#lib/domain/tax/tax-effect";

/** The tax that is not levied and the allowance that is restored, as estimates. */
export function StakeLines({ stake: { taxFen, allowanceFen } }: { stake: Stake }) {
  const t = useTranslations("clocks");
  return (
    <dl aria-label={t("stake")} className="grid grid-cols-[1fr_auto] gap-x-3 gap-y-1">
      <dt className="text-ink-2">{t("tax")}</dt>
      <dd className="text-end">
        {taxFen === null ? <span className="text-attention">{t("unknown")}</span> : <Money fen={taxFen} />}
      </dd>
      <dt className="text-ink-2">{t("allowance")}</dt>
      <dd className="text-end">
        <Money fen={allowanceFen} />
      </dd>
    </dl>
  );
}
