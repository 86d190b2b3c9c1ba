"use client";

import { useTranslations } from "next-intl";
import { ClocksCell } from "#components/clocks/clocks-cell";
import type { When } from "#components/item/item-file";
import { useAgainstWords } from "#components/item/use-against-words";
import { Badge } from "#components/ui/badge";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";
import type { Clock } from "#lib/domain/clocks";
import type { HoldKind } from "#lib/domain/item";
import type { Stake } from "#lib/domain/tax/tax-effect";

export type InspectionQueue = {
  total: number;
  today: number;
  /** The piece of one's own last finding. */
  last: string | null;
  rows: readonly {
    plate: string;
    goodsName: string;
    round: number;
    hold: HoldKind | null;
    mismatches: readonly string[];
    receivedAt: When;
    returnNo: string | null;
    waybillNo: string;
    clocks: { application: Clock; arrival: Clock };
    stake: Stake | null;
  }[];
};
type Row = InspectionQueue["rows"][number];

/** The pieces that wait for an inspector, the nearest clock on top. */
export function InspectionQueueTable({ queue }: { queue: InspectionQueue }) {
  const t = useTranslations("inspection.queue");
  const columns = useColumns();
  const left = queue.total - queue.rows.length;
  return (
    <Panel title={t("title")} aside={t("count", { count: queue.total })} flush>
      <DataTable
        label={t("title")}
        columns={columns}
        rows={queue.rows}
        rowKey={(row) => row.plate}
        rowHref={(row) => `/inspection?plate=${row.plate}`}
        empty={<EmptyState>{t("empty")}</EmptyState>}
      />
      {left > 0 && <p className="px-3 py-2 text-ink-2">{t("more", { count: left })}</p>}
    </Panel>
  );
}

function useColumns(): readonly Column<Row>[] {
  const t = useTranslations("inspection.queue");
  const item = useTranslations("item");
  const against = useAgainstWords();
  return [
    { key: "plate", header: t("plate"), cell: (row) => <Code value={row.plate} group={4} /> },
    {
      key: "goods",
      header: t("goods"),
      cell: (row) => <span className="line-clamp-1">{row.goodsName}</span>,
    },
    {
      key: "clock",
      header: t("clock"),
      cell: ({ clocks, stake }) => <ClocksCell clocks={clocks} stake={stake} />,
    },
    {
      key: "notes",
      header: t("notes"),
      cell: (row) => (
        <span className="flex gap-1">
          {row.round > 1 && <Badge tone="attention">{t("again", { round: row.round })}</Badge>}
          {row.hold && <Badge tone="attention">{item(`hold.${row.hold}`)}</Badge>}
          {row.mismatches.map((mismatch) => (
            <Badge key={mismatch} tone="stop">
              {against(mismatch)}
            </Badge>
          ))}
        </span>
      ),
    },
    { key: "return", header: t("return"), cell: (row) => row.returnNo && <Code value={row.returnNo} /> },
    { key: "received", header: t("received"), cell: (row) => <DateTime at={row.receivedAt} /> },
  ];
}
