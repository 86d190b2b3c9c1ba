import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { formatPercent } from "#lib/domain/tax/hundredths";
import type { TaxRate } from "#lib/domain/tax/tax-rate";
import { formatFen } from "#lib/i18n/format";

export type RateVersion = TaxRate & {
  position: number;
  goodsName: string;
  source: string;
  reason: string;
  enteredBy: string | null;
  enteredAt: Date | string;
};

/** Every version of every rate, those of one prefix under one another, the newest first. */
export function RateTable({ rates }: { rates: readonly RateVersion[] }) {
  const t = useTranslations("tax");
  const newest = new Map(rates.map((rate) => [rate.hsPrefix, rate.position]));
  const columns = useColumns(({ hsPrefix, position }) => newest.get(hsPrefix) === position);
  return (
    <DataTable
      label={t("rates")}
      columns={columns}
      rows={rates.toSorted((a, b) =>
        a.hsPrefix < b.hsPrefix ? -1 : a.hsPrefix > b.hsPrefix ? 1 : b.position - a.position,
      )}
      rowKey={({ position }) => String(position)}
      empty={null}
    />
  );
}

function useColumns(isNewest: (rate: RateVersion) => boolean): Column<RateVersion>[] {
  const t = useTranslations("tax");
  return [
    { key: "prefix", header: t("column.prefix"), cell: ({ hsPrefix }) => <Code value={hsPrefix} /> },
    {
      key: "goods",
      header: t("column.goods"),
      cell: (rate) => (
        <span className="inline-flex flex-wrap items-center gap-2">
          {rate.goodsName}
          {!isNewest(rate) && <Badge tone="already">{t("earlier")}</Badge>}
        </span>
      ),
    },
    ...useTaxColumns(),
    {
      key: "valid",
      header: t("column.valid"),
      cell: ({ validFrom, validTo }) => (
        <span className="code-figures whitespace-nowrap">
          {validFrom} – {validTo ?? ""}
        </span>
      ),
    },
    { key: "source", header: t("column.source"), cell: ({ source }) => source },
    { key: "reason", header: t("column.reason"), cell: ({ reason }) => reason },
    {
      key: "entered",
      header: t("column.entered"),
      cell: ({ enteredBy, enteredAt }) => (
        <>
          {enteredBy ?? t("delivered")} <DateTime at={enteredAt} />
        </>
      ),
    },
  ];
}

/** What each tax takes of the goods. */
function useTaxColumns(): Column<RateVersion>[] {
  const t = useTranslations("tax");
  const percent = (basisPoints: number) => `${formatPercent(basisPoints)} %`;
  return [
    { key: "vat", header: t("column.vat"), numeric: true, cell: ({ vatBp }) => percent(vatBp) },
    {
      key: "consumption",
      header: t("column.consumption"),
      numeric: true,
      cell: ({ consumptionBp, consumptionFrom: from }) => (
        <>
          {percent(consumptionBp)}
          {from && (
            <span className="block text-fine text-ink-2">
              {t("from", { measure: formatFen(from.fenPerMeasure), sheet: formatFen(from.fenPerSheet) })}
            </span>
          )}
        </>
      ),
    },
    {
      key: "duty",
      header: t("column.duty"),
      numeric: true,
      cell: ({ dutyBp }) => (dutyBp === null ? t("notEntered") : percent(dutyBp)),
    },
  ];
}
