import { useTranslations } from "next-intl";
import { ApplicationStatusBadge } from "#components/applications/application-status";
import { ChangeStatusBadge } from "#components/applications/change-list";
import { type AtStake, clocksColumn } from "#components/applications/clocks-column";
import { wordsOfCustoms } from "#components/applications/words-of-customs";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";
import type { ApplicationStatus } from "#lib/domain/application";
import type { ChangeKind, ChangeStatus } from "#lib/domain/application-change";

type ToAmend = AtStake & {
  applicationNo: string;
  returnNo: string;
  ebcName: string;
  status: ApplicationStatus;
  held: readonly string[];
  reason: string | null;
};
type Open = AtStake & {
  copNo: string;
  applicationNo: string;
  kind: ChangeKind;
  status: ChangeStatus;
  reason: string;
  requestedAt: Date;
  lastInfo: string | null;
};

type ChangesViewProps = { toAmend: readonly ToAmend[]; open: readonly Open[] };

/** Applications that are to be amended because a piece is other than declared, and changes that wait for customs. */
export function ChangesView({ toAmend, open }: ChangesViewProps) {
  const t = useTranslations("applications");
  return (
    <>
      <Panel title={t("change.toAmend", { count: toAmend.length })} flush>
        <ToAmendTable rows={toAmend} />
      </Panel>
      <Panel title={t("change.open", { count: open.length })} flush>
        <OpenTable rows={open} />
      </Panel>
    </>
  );
}

function ToAmendTable({ rows }: { rows: readonly ToAmend[] }) {
  const t = useTranslations("applications");
  const columns: Column<ToAmend>[] = [
    {
      key: "application",
      header: t("column.application"),
      cell: (row) => <Code value={row.applicationNo} />,
    },
    {
      key: "shop",
      header: t("column.shop"),
      cell: (row) => <span className="line-clamp-1">{row.ebcName}</span>,
    },
    {
      key: "status",
      header: t("column.status"),
      cell: (row) => <ApplicationStatusBadge status={row.status} />,
    },
    {
      key: "held",
      header: t("change.found"),
      cell: (row) => row.held.map((plate) => <Code key={plate} value={plate} group={4} />),
    },
    clocksColumn(t("column.lastDay")),
    { key: "reason", header: t("change.reason"), width: "24%", cell: (row) => row.reason },
  ];
  return (
    <DataTable
      label={t("change.toAmend", { count: rows.length })}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.applicationNo}
      rowHref={(row) => `/applications/${row.applicationNo}`}
      empty={<EmptyState>{t("empty.toAmend")}</EmptyState>}
    />
  );
}

function OpenTable({ rows }: { rows: readonly Open[] }) {
  const t = useTranslations("applications");
  const columns: Column<Open>[] = [
    { key: "change", header: t("change.no"), cell: (row) => <Code value={row.copNo} /> },
    {
      key: "application",
      header: t("column.application"),
      cell: (row) => <Code value={row.applicationNo} />,
    },
    { key: "kind", header: t("change.what"), cell: (row) => t(`change.kind.${row.kind}`) },
    { key: "status", header: t("column.status"), cell: (row) => <ChangeStatusBadge status={row.status} /> },
    { key: "at", header: t("change.at"), cell: (row) => <DateTime at={row.requestedAt} /> },
    clocksColumn(t("column.lastDay")),
    { key: "reason", header: t("change.reason"), cell: (row) => row.reason },
    { key: "info", header: t("column.info"), cell: (row) => wordsOfCustoms(row.lastInfo ?? "") },
  ];
  return (
    <DataTable
      label={t("change.open", { count: rows.length })}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.copNo}
      rowHref={(row) => `/applications/${row.applicationNo}`}
      empty={<EmptyState>{t("empty.changes")}</EmptyState>}
    />
  );
}
