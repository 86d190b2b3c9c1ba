import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge";
import { Code } from "#components/ui/code";
import { Notice } from "#components/ui/notice";
import type { NamedMismatch } from "#lib/domain/cross-check";
import { formatDecimal, parseDecimal } from "#lib/domain/decimal";

type MismatchListProps = { mismatches: readonly NamedMismatch[]; matched: boolean; returnNo: string };

/** Every difference by name, each with its one next action; or the word that all three agree. */
export function MismatchList({ mismatches, matched, returnNo }: MismatchListProps) {
  const t = useTranslations("receiving");
  if (mismatches.length === 0) {
    return matched ? (
      <Notice tone="ok" title={t("law.matched")} />
    ) : (
      <Notice tone="pending" title={t("law.counting")} />
    );
  }
  return (
    <ul aria-label={t("law.mismatches", { returnNo })} className="flex flex-col gap-2">
      {mismatches.map((one) => (
        <li
          key={`${one.code} ${one.gnum ?? ""} ${one.plate ?? ""}`}
          className="flex flex-col gap-1 border-s-2 border-attention ps-3"
        >
          <span className="flex flex-wrap items-center gap-2">
            <Badge tone="attention">{t(`mismatch.${one.code}`)}</Badge>
            {one.gnum !== null && <span>{t("law.line", { gnum: one.gnum })}</span>}
            {one.qty !== null && <span>{t("law.qty", { qty: formatDecimal(parseDecimal(one.qty)) })}</span>}
            {one.plate && <Code value={one.plate} group={4} />}
          </span>
          <span className="font-medium">{t(`action.${one.action}`)}</span>
        </li>
      ))}
    </ul>
  );
}
