import { useTranslations } from "next-intl";
import { OfficeName } from "#components/applications/office-name";
import { ClocksCell } from "#components/tracking/clocks-cell";
import { LoopRing } from "#components/tracking/loop-ring";
import { StatesCell } from "#components/tracking/states-cell";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import type { ItemState } from "#lib/domain/item";
import type { LoopProgress } from "#lib/domain/loop";
import type { ReturnClocks } from "#lib/domain/return-clocks";

export type ReturnRow = {
  returnNo: string;
  platformReturnNo: string | null;
  orderNo: string | null;
  invtNo: string | null;
  officeCode: string | null;
  shop: string | null;
  announcedAt: Date | string;
  states: readonly { state: ItemState; pieces: number }[];
  onHold: boolean;
  disputed: boolean;
  clocks: ReturnClocks;
  loop: LoopProgress | null;
};

type ReturnsTableProps = {
  rows: readonly ReturnRow[];
  /** Whether the reader sees pieces from the dock on, or only what customs admitted. */
  isOwner: boolean;
  empty: string;
};

/** Returns, one a row: how far the loop has closed, where the pieces stand, and what the law leaves of time. */
export function ReturnsTable({ rows, isOwner, empty }: ReturnsTableProps) {
  const t = useTranslations("returns");
  const columns: Column<ReturnRow>[] = [
    { key: "returnNo", header: t("column.returnNo"), cell: (row) => <Code value={row.returnNo} /> },
    ...(isOwner
      ? []
      : [{ key: "ring", header: t("column.ring"), cell: (row: ReturnRow) => <LoopRing loop={row.loop} /> }]),
    {
      key: "states",
      header: t("column.states"),
      cell: (row) => <StatesCell {...row} none={t(isOwner ? "notAdmitted" : "noPieces")} />,
    },
    { key: "clocks", header: t("column.clocks"), cell: (row) => <ClocksCell clocks={row.clocks} /> },
    { key: "office", header: t("column.office"), cell: (row) => <OfficeName code={row.officeCode} /> },
    { key: "shop", header: t("column.shop"), cell: (row) => <Shop name={row.shop} /> },
    codeColumn("platform", t("column.platformReturnNo"), (row) => row.platformReturnNo),
    codeColumn("order", t("column.orderNo"), (row) => row.orderNo),
    codeColumn("list", t("column.invtNo"), (row) => row.invtNo),
    { key: "announced", header: t("column.announced"), cell: (row) => <DateTime at={row.announcedAt} /> },
  ];
  return (
    <div className="overflow-x-auto">
      <DataTable
        label={t("title")}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.returnNo}
        rowHref={(row) => `/returns/${row.returnNo}`}
        empty={<EmptyState>{empty}</EmptyState>}
      />
    </div>
  );
}

function codeColumn(
  key: string,
  header: string,
  codeOf: (row: ReturnRow) => string | null,
): Column<ReturnRow> {
  return { key, header, cell: (row) => <OptionalCode value={codeOf(row)} /> };
}

function OptionalCode({ value }: { value: string | null }) {
  return value ? <Code value={value} /> : "—";
}

function Shop({ name }: { name: string | null }) {
  if (!name) return "—";
  return (
    <span className="line-clamp-1 max-w-40" title={name}>
      {name}
    </span>
  );
}
