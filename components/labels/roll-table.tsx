import { useTranslations } from "next-intl";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { rollCode } from "#lib/domain/plate-roll";

export type RollRow = {
  rollNo: number;
  madeBy: string;
  madeAt: Date | string;
  plates: number;
  used: number;
  voided: number;
};

/** The rolls of pre-printed plates, and how far each is used. */
export function RollTable({ rolls }: { rolls: readonly RollRow[] }) {
  const t = useTranslations("labels.rolls");
  const columns: Column<RollRow>[] = [
    { key: "no", header: t("column.no"), cell: ({ rollNo }) => rollCode(rollNo) },
    { key: "madeBy", header: t("column.madeBy"), cell: ({ madeBy }) => madeBy },
    { key: "madeAt", header: t("column.madeAt"), cell: ({ madeAt }) => <DateTime at={madeAt} /> },
    { key: "plates", header: t("column.plates"), numeric: true, cell: ({ plates }) => plates },
    { key: "used", header: t("column.used"), numeric: true, cell: ({ used }) => used },
    { key: "voided", header: t("column.voided"), numeric: true, cell: ({ voided }) => voided },
    { key: "left", header: t("column.left"), numeric: true, cell: ({ plates, used }) => plates - used },
  ];
  return (
    <DataTable
      label={t("listed")}
      columns={columns}
      rows={rolls}
      rowKey={({ rollNo }) => String(rollNo)}
      rowHref={({ rollNo }) => `/labels/rolls/${rollNo}`}
      empty={<EmptyState>{t("empty")}</EmptyState>}
    />
  );
}
