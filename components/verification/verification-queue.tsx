"use client";

import { useTranslations } from "next-intl";
import { ClocksCell } from "#components/clocks/clocks-cell";
import type { When } from "#components/item/item-file";
import { Badge } from "#components/ui/badge";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";
import type { ApplicationStatus } from "#lib/domain/application";
import type { Clock } from "#lib/domain/clocks";
import type { Grade, HoldKind } from "#lib/domain/item";
import type { Stake } from "#lib/domain/tax/tax-effect";

export type VerificationQueue = {
  total: number;
  today: number;
  rows: readonly {
    plate: string;
    goodsName: string;
    grade: Grade | null;
    hold: HoldKind | null;
    round: number;
    applicationNo: string | null;
    applicationStatus: ApplicationStatus | null;
    waitingSince: When;
    returnNo: string | null;
    invtNo: string | null;
    clocks: { application: Clock; arrival: Clock };
    stake: Stake | null;
  }[];
};
type Row = VerificationQueue["rows"][number];

/** The pieces that wait for the officer in person, on top those whose time ends, then the longest waiting. */
export function VerificationQueueTable({ queue }: { queue: VerificationQueue }) {
  const t = useTranslations("verification.queue");
  const columns = useColumns();
  const left = queue.total - queue.rows.length;
  return (
    <Panel title={t("title")} aside={t("count", { count: queue.total })} flush>
      <DataTable
        label={t("title")}
        columns={columns}
        rows={queue.rows}
        rowKey={(row) => row.plate}
        rowHref={(row) => `/verification?plate=${row.plate}`}
        empty={<EmptyState>{t("empty")}</EmptyState>}
      />
      {left > 0 && <p className="px-3 py-2 text-ink-2">{t("more", { count: left })}</p>}
    </Panel>
  );
}

function useColumns(): readonly Column<Row>[] {
  const t = useTranslations("verification.queue");
  const item = useTranslations("item");
  return [
    { key: "plate", header: t("plate"), cell: (row) => <Code value={row.plate} group={4} /> },
    {
      key: "goods",
      header: t("goods"),
      cell: (row) => <span className="line-clamp-1">{row.goodsName}</span>,
    },
    {
      key: "grade",
      header: t("grade"),
      cell: (row) => (
        <span className="flex gap-1">
          {row.grade && (
            <Badge tone={row.grade === "good" ? "ok" : "attention"}>{item(`grade.${row.grade}`)}</Badge>
          )}
          {row.hold && <Badge tone="stop">{item(`hold.${row.hold}`)}</Badge>}
          {row.round > 1 && <Badge tone="attention">{t("again", { round: row.round })}</Badge>}
        </span>
      ),
    },
    {
      key: "status",
      header: t("status"),
      cell: (row) => row.applicationStatus && item(`application.${row.applicationStatus}`),
    },
    {
      key: "clocks",
      header: t("clocks"),
      cell: ({ clocks, stake }) => <ClocksCell clocks={clocks} stake={stake} />,
    },
    { key: "list", header: t("list"), cell: (row) => row.invtNo && <Code value={row.invtNo} /> },
    { key: "since", header: t("since"), cell: (row) => <DateTime at={row.waitingSince} /> },
  ];
}
