import { useTranslations } from "next-intl";
import { OfficeName } from "#components/applications/office-name";
import { ClocksCell } from "#components/clocks/clocks-cell";
import { LoopRing } from "#components/tracking/loop-ring";
import { StatesCell } from "#components/tracking/states-cell";
import { Code } from "#components/ui/code";
import type { ColumnOrder } from "#components/ui/column-order";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { TwoLines } from "#components/ui/two-lines";
import type { ItemState } from "#lib/domain/item";
import type { LoopProgress } from "#lib/domain/loop";
import type { ReturnClocks } from "#lib/domain/return-clocks";
import type { Stake } from "#lib/domain/tax/tax-effect";

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
  stake: Stake | null;
  loop: LoopProgress | null;
};

type ReturnsTableProps = {
  rows: readonly ReturnRow[];
  /** Whether the reader sees pieces from the dock on, or only what customs admitted. */
  isOwner: boolean;
  order: ColumnOrder;
  empty: string;
};

/** Returns, one a row: how far the loop has closed, where the pieces stand, and what the law leaves of time. */
export function ReturnsTable({ rows, isOwner, order, empty }: ReturnsTableProps) {
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
    {
      key: "clocks",
      header: t("column.clocks"),
      cell: (row) => <ClocksCell clocks={row.clocks} stake={row.stake} />,
    },
    {
      key: "office",
      header: t("column.officeShop"),
      cell: (row) => (
        <TwoLines first={<OfficeName code={row.officeCode} />} second={<Shop name={row.shop} />} />
      ),
    },
    {
      key: "sale",
      header: t("column.sale"),
      cell: (row) => (
        <TwoLines first={<OptionalCode value={row.orderNo} />} second={<OptionalCode value={row.invtNo} />} />
      ),
    },
    {
      key: "announced",
      header: t("column.platformAnnounced"),
      cell: (row) => (
        <TwoLines
          first={<OptionalCode value={row.platformReturnNo} />}
          second={<DateTime at={row.announcedAt} />}
        />
      ),
    },
  ];
  return (
    <DataTable
      label={t("title")}
      columns={columns}
      rows={rows}
      order={order}
      rowKey={(row) => row.returnNo}
      rowHref={(row) => `/returns/${row.returnNo}`}
      empty={<EmptyState>{empty}</EmptyState>}
    />
  );
}

function OptionalCode({ value }: { value: string | null }) {
  return value ? <Code value={value} /> : "—";
}

function Shop({ name }: { name: string | null }) {
  if (!name) return "—";
  return (
    <span className="line-clamp-1" title={name}>
      {name}
    </span>
  );
}
