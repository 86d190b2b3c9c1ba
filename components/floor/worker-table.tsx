import { useTranslations } from "next-intl";
import { DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { TwoLines } from "#components/ui/two-lines";
import { type DayWork, dayWorks } from "#lib/domain/day-work";
import type { Role } from "#lib/domain/role";
import { formatCount } from "#lib/i18n/format";

type Worker = Record<DayWork, number> & {
  userId: string;
  name: string;
  role: Role;
  firstAt: Date;
  lastAt: Date;
  benches: readonly string[];
};

/** Who works today: where, since when, and how many pieces of each work. */
export function WorkerTable({ rows }: { rows: readonly Worker[] }) {
  const t = useTranslations("floor");
  const roles = useTranslations("shell.roles");
  return (
    <DataTable
      label={t("workers")}
      rows={rows}
      rowKey={({ userId }) => userId}
      empty={<EmptyState>{t("noWorkers")}</EmptyState>}
      columns={[
        {
          key: "name",
          header: t("column.name"),
          cell: ({ name, role }) => <TwoLines first={name} second={roles(role)} />,
        },
        { key: "bench", header: t("column.bench"), cell: ({ benches }) => benches.join(" ") || "–" },
        { key: "first", header: t("column.first"), cell: ({ firstAt }) => <DateTime at={firstAt} /> },
        { key: "last", header: t("column.last"), cell: ({ lastAt }) => <DateTime at={lastAt} /> },
        ...dayWorks.map((work) => ({
          key: work,
          header: t(`work.${work}`),
          numeric: true,
          cell: (row: Worker) => (row[work] === 0 ? "–" : formatCount(row[work])),
        })),
      ]}
    />
  );
}
