import { useTranslations } from "next-intl";
import { ApplicationStatusBadge } from "#components/applications/application-status";
import { OfficeName } from "#components/applications/office-name";
import { SendProblem } from "#components/applications/send-problem";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";
import type { ApplicationStatus } from "#lib/domain/application";
import type { ApplicationView } from "#lib/domain/application-views";

type Row = {
  applicationNo: string;
  returnNo: string;
  officeCode: string | null;
  ebcName: string;
  status: ApplicationStatus;
  declaredAt: Date;
  decidedAt: Date | null;
  lines: number;
  lastInfo: string | null;
  sendProblem: string | null;
};

type ApplicationTableProps = {
  view: ApplicationView;
  rows: readonly Row[];
  chosen: string | null;
  place: string | null;
};

/** The applications of a view, newest first, each with customs' own last words. */
export function ApplicationTable({ view, rows, chosen, place }: ApplicationTableProps) {
  const t = useTranslations("applications");
  const columns: Column<Row>[] = [
    { key: "no", header: t("column.application"), cell: (row) => <Code value={row.applicationNo} /> },
    {
      key: "status",
      header: t("column.status"),
      cell: (row) => <ApplicationStatusBadge status={row.status} />,
    },
    { key: "return", header: t("column.return"), cell: (row) => <Code value={row.returnNo} /> },
    {
      key: "shop",
      header: t("column.shop"),
      cell: (row) => <span className="line-clamp-1">{row.ebcName}</span>,
    },
    { key: "office", header: t("column.office"), cell: (row) => <OfficeName code={row.officeCode} /> },
    { key: "at", header: t("column.declaredAt"), cell: (row) => <DateTime at={row.declaredAt} /> },
    {
      key: "decided",
      header: t("column.decidedAt"),
      cell: (row) => row.decidedAt && <DateTime at={row.decidedAt} />,
    },
    { key: "info", header: t("column.info"), cell: (row) => <Said row={row} /> },
  ];
  const here = `?view=${view}${place ? `&place=${place}` : ""}`;
  return (
    <Panel flush>
      <DataTable
        label={t(`view.${view}`)}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.applicationNo}
        rowHref={(row) => `${here}&chosen=${row.applicationNo}`}
        currentKey={chosen}
        empty={<EmptyState>{t("empty.view")}</EmptyState>}
      />
    </Panel>
  );
}

function Said({ row }: { row: Row }) {
  if (row.sendProblem) return <SendProblem problem={row.sendProblem} />;
  return <span className="line-clamp-1">{row.lastInfo}</span>;
}
