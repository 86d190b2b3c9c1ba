import { useTranslations } from "next-intl";
import { type Column, DataTable } from "#components/ui/data-table";
import { EmptyState } from "#components/ui/empty-state";
import { TextLink } from "#components/ui/text-link";
import { type SettlementCounts, type SettlementMeasure, settlementMeasures } from "#lib/domain/settlement";
import { formatCount } from "#lib/i18n/format";

export type SettlementRow = {
  /** Null for all enterprises together, and for goods without one. */
  ebcCode: string | null;
  shop: string;
  counts: SettlementCounts;
  /** Whether its numbers lead to pieces. */
  isOpen: boolean;
};

type SettlementTableProps = {
  rows: readonly SettlementRow[];
  hrefOf: (measure: SettlementMeasure, ebcCode: string | null) => string;
};

/** What one month comes to, enterprise by enterprise; each number leads to its pieces. */
export function SettlementTable({ rows, hrefOf }: SettlementTableProps) {
  const t = useTranslations("settlement");
  const columns: Column<SettlementRow>[] = [
    { key: "shop", header: t("shop"), cell: ({ shop }) => shop },
    ...settlementMeasures.map(
      (measure): Column<SettlementRow> => ({
        key: measure,
        header: t(`measure.${measure}`),
        numeric: true,
        cell: ({ ebcCode, counts, isOpen }) => {
          const shown = formatCount(counts[measure]);
          if (!isOpen || counts[measure] === 0) return shown;
          return (
            <TextLink href={hrefOf(measure, ebcCode)} aria-label={`${shown} ${t(`measure.${measure}`)}`}>
              {shown}
            </TextLink>
          );
        },
      }),
    ),
  ];
  return (
    <DataTable
      label={t("table")}
      columns={columns}
      rows={rows}
      rowKey={({ ebcCode, shop }) => `${ebcCode} ${shop}`}
      empty={<EmptyState>{t("empty")}</EmptyState>}
    />
  );
}
