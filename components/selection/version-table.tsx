import { useTranslations } from "next-intl";
import { PlanWords } from "#components/selection/plan-words";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import type { SelectionPlan } from "#lib/domain/selection/plan";

export type PlanVersion = {
  version: number;
  plan: SelectionPlan;
  reason: string;
  madeAt: Date | string;
  madeBy: string;
  officerNumber: string | null;
};

/** Every plan there was, the newest first: what it said, who made it, and why. */
export function VersionTable({ versions }: { versions: readonly PlanVersion[] }) {
  const t = useTranslations("selection");
  const columns: Column<PlanVersion>[] = [
    { key: "version", header: t("column.version"), cell: ({ version }) => version },
    { key: "madeAt", header: t("column.madeAt"), cell: ({ madeAt }) => <DateTime at={madeAt} exact /> },
    {
      key: "madeBy",
      header: t("column.madeBy"),
      cell: ({ madeBy, officerNumber }) => (officerNumber ? `${madeBy} · ${officerNumber}` : madeBy),
    },
    {
      key: "reason",
      header: t("column.reason"),
      cell: ({ reason }) => <p className="measure whitespace-normal">{reason}</p>,
    },
    { key: "plan", header: t("column.says"), cell: ({ plan }) => <PlanWords plan={plan} /> },
  ];
  return (
    <DataTable
      label={t("versions")}
      columns={columns}
      rows={versions}
      rowKey={({ version }) => String(version)}
      empty={<EmptyState>{t("noPlan")}</EmptyState>}
    />
  );
}
