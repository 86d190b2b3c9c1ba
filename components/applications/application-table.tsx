import { useTranslations } from "next-intl";
import { ApplicationStatusBadge } from "#components/applications/application-status";
import { type AtStake, clocksColumn } from "#components/applications/clocks-column";
import { SendProblem } from "#components/applications/send-problem";
import { wordsOfCustoms } from "#components/applications/words-of-customs";
import { Code } from "#components/ui/code";
import type { ColumnOrder } from "#components/ui/column-order";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";
import type { ApplicationStatus } from "#lib/domain/application";
import { type ApplicationView, applicationViews } from "#lib/domain/application-views";

type Row = AtStake & {
  applicationNo: string;
  returnNo: string;
  ebcName: string;
  status: ApplicationStatus;
  declaredAt: Date;
  decidedAt: Date | null;
  lastInfo: string | null;
  sendProblem: string | null;
};

type ApplicationTableProps = {
  view: ApplicationView;
  rows: readonly Row[];
  chosen: string | null;
  /** The address of this page of the list. */
  here: string;
  order: ColumnOrder;
};

/** The applications of a view, newest first, each with customs' own last words. */
export function ApplicationTable({ view, rows, chosen, here, order }: ApplicationTableProps) {
  const t = useTranslations("applications");
  const columns = columnsOf(view, t);
  return (
    <Panel flush>
      <DataTable
        label={t(`view.${view}`)}
        columns={columns}
        rows={rows}
        order={order}
        rowKey={(row) => row.applicationNo}
        rowHref={(row) => `${here}&chosen=${row.applicationNo}`}
        currentKey={chosen}
        empty={<EmptyState>{t("empty.view")}</EmptyState>}
      />
    </Panel>
  );
}

/** A view whose applications all stand at one point does not repeat it in every row. */
function columnsOf(view: ApplicationView, t: (key: string) => string): Column<Row>[] {
  const decided = view === "admitted" || view === "refused";
  return [
    { key: "no", header: t("column.application"), cell: (row) => <Code value={row.applicationNo} /> },
    { key: "return", header: t("column.return"), cell: (row) => <Code value={row.returnNo} /> },
    ...(applicationViews[view].length > 1 ? [statusColumn(t)] : []),
    {
      key: "shop",
      header: t("column.shop"),
      width: "16%",
      cell: (row) => <span className="line-clamp-1">{row.ebcName}</span>,
    },
    {
      key: "at",
      header: t(decided ? "column.decidedAt" : "column.declaredAt"),
      cell: (row) => <DateTime at={(decided && row.decidedAt) || row.declaredAt} />,
    },
    clocksColumn(t("column.lastDay")),
    { key: "info", header: t("column.info"), width: "24%", cell: (row) => <Said row={row} /> },
  ];
}

function statusColumn(t: (key: string) => string): Column<Row> {
  return {
    key: "status",
    header: t("column.status"),
    cell: (row) => <ApplicationStatusBadge status={row.status} />,
  };
}

function Said({ row }: { row: Row }) {
  if (row.sendProblem) return <SendProblem problem={row.sendProblem} />;
  return <span className="line-clamp-1">{row.lastInfo && wordsOfCustoms(row.lastInfo)}</span>;
}
