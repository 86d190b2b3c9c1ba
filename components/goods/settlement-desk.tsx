import { useTranslations } from "next-intl";
import { type SettlementRow, SettlementTable } from "#components/goods/settlement-table";
import { hrefWith } from "#components/ui/href-with";
import { Notice } from "#components/ui/notice";
import { ViewLinks } from "#components/ui/view-links";
import { type SettlementCounts, settlementMeasures } from "#lib/domain/settlement";

type MonthRow = { month: string; ebcCode: string | null; shop: string | null; counts: SettlementCounts };
type SettlementDeskProps = {
  months: readonly string[];
  month: string;
  today: string;
  rows: readonly MonthRow[];
};

/** One month of the last twelve, and whether it can still change. */
export function SettlementDesk({ months, month, today, rows }: SettlementDeskProps) {
  const t = useTranslations("settlement");
  const isRunning = today.startsWith(month);
  const own = rows
    .filter((row) => row.month === month)
    .map(({ ebcCode, shop, counts }): SettlementRow => {
      return { ebcCode, shop: shop ?? ebcCode ?? "—", counts, isOpen: ebcCode !== null };
    });
  const all: SettlementRow[] =
    own.length > 1 ? [{ ebcCode: null, shop: t("all"), counts: sumOf(own), isOpen: true }] : [];
  return (
    <>
      <ViewLinks
        label={t("months")}
        views={months.map((key) => ({
          key,
          name: key,
          href: hrefWith({}, { month: key }),
          current: key === month,
        }))}
      />
      <Notice
        tone={isRunning ? "pending" : "ok"}
        title={isRunning ? t("provisional", { day: today }) : t("over", { month })}
      >
        {t("basis")}
      </Notice>
      <SettlementTable
        rows={[...own, ...all]}
        hrefOf={(measure, of) => hrefWith({ month }, { measure, of: of ?? undefined })}
      />
    </>
  );
}

function sumOf(rows: readonly SettlementRow[]): SettlementCounts {
  const entries = settlementMeasures.map((measure) => {
    return [measure, rows.reduce((sum, { counts }) => sum + counts[measure], 0)] as const;
  });
  return Object.fromEntries(entries) as SettlementCounts;
}
