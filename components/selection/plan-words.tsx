import { useTranslations } from "next-intl";
import { KeyValues } from "#components/ui/key-values";
import type { RiskGroup, SelectionPlan } from "#lib/domain/selection/plan";
import { formatFen } from "#lib/i18n/format";

/** What a plan says, one line for each risk group it knows. */
export function PlanWords({ plan }: { plan: SelectionPlan }) {
  const t = useTranslations("selection");
  const share = (percent: number) => `${percent} %`;
  const line = (group: RiskGroup, value: string, key: string = group) => ({
    key,
    term: t(`group.${group}`),
    value,
  });
  return (
    <KeyValues
      rows={[
        ...(plan.mismatch === null ? [] : [line("mismatch", share(plan.mismatch))]),
        ...(plan.merchant
          ? [
              line(
                "merchant",
                t("ofMerchant", { found: plan.merchant.fromFoundPercent, percent: plan.merchant.percent }),
              ),
            ]
          : []),
        ...plan.categories.map(({ hsPrefix, percent }) =>
          line("category", t("ofCategory", { hsPrefix, percent }), `category-${hsPrefix}`),
        ),
        ...(plan.value
          ? [
              line(
                "value",
                t("ofValue", { from: formatFen(plan.value.fromFen), percent: plan.value.percent }),
              ),
            ]
          : []),
        line("random", share(plan.random)),
      ]}
    />
  );
}
