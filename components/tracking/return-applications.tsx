import { useTranslations } from "next-intl";
import { ApplicationStatusBadge } from "#components/applications/application-status";
import type { ReturnFileApplication } from "#components/tracking/return-file";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { Panel } from "#components/ui/panel";

type ReturnApplicationsProps = {
  applications: readonly ReturnFileApplication[];
  /** Whether the reader may open an application of its own. */
  mayOpen: boolean;
};

/** The applications of a return, each on its own, with what customs last said in its own words. */
export function ReturnApplications({ applications, mayOpen }: ReturnApplicationsProps) {
  const t = useTranslations("returns.page");
  const when = (key: "declaredAt" | "acceptedAt" | "decidedAt"): Column<ReturnFileApplication> => ({
    key,
    header: t(key),
    cell: (row) => (row[key] ? <DateTime at={row[key]} /> : "—"),
  });
  const columns: Column<ReturnFileApplication>[] = [
    { key: "no", header: t("applicationNo"), cell: (row) => <Code value={row.applicationNo} /> },
    { key: "status", header: t("status"), cell: (row) => <ApplicationStatusBadge status={row.status} /> },
    when("declaredAt"),
    when("acceptedAt"),
    when("decidedAt"),
    {
      key: "info",
      header: t("info"),
      cell: ({ lastInfo }) => <span className="break-words">{lastInfo ?? "—"}</span>,
    },
  ];
  const href = (row: ReturnFileApplication) => `/applications/${row.applicationNo}`;
  return (
    <Panel title={t("applications")} flush>
      <DataTable
        label={t("applications")}
        columns={columns}
        rows={applications}
        rowKey={(row) => row.applicationNo}
        {...(mayOpen && { rowHref: href })}
        empty={<p className="p-4 text-ink-2">{t("noApplications")}</p>}
      />
    </Panel>
  );
}
