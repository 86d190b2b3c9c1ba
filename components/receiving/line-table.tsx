import { useTranslations } from "next-intl";
import { useSerialWords } from "#components/item/use-serial-words";
import type { BenchLine, BenchReturn } from "#components/receiving/bench-data";
import { Badge } from "#components/ui/badge";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";
import { Quantity } from "#components/ui/quantity";
import type { Tone } from "#components/ui/tone";
import type { CrossCheck } from "#lib/domain/cross-check";
import { formatDecimal, parseDecimal } from "#lib/domain/decimal";

type LineState = CrossCheck["lines"][number]["state"];
type Row = BenchLine & { state: LineState };

const toneOfLine = {
  matched: "ok",
  waiting: "pending",
  untouched: "ready",
  mismatch: "attention",
} as const satisfies Record<LineState, Tone>;

/** The lines of one return: what the sale lists, what was announced, and what we counted, from zero. */
export function LineTable({ one }: { one: BenchReturn }) {
  const t = useTranslations("receiving.lines");
  const rows: Row[] = one.lines.map((line) => ({
    ...line,
    state: one.check.lines.find(({ gnum }) => gnum === line.gnum)?.state ?? "untouched",
  }));
  const columns: Column<Row>[] = [
    { key: "gnum", header: t("gnum"), cell: ({ gnum }) => gnum, numeric: true, width: "3rem" },
    { key: "goods", header: t("goods"), cell: (row) => <Goods row={row} /> },
    quantityColumn("listed", t("listed"), ({ listedQty }) => listedQty),
    quantityColumn("announced", t("announced"), ({ announcedQty }) => announcedQty),
    {
      key: "counted",
      header: t("counted"),
      numeric: true,
      cell: ({ countedQty, unitName, unit }) => (
        <strong className="text-head">
          <Quantity value={plain(countedQty)} unit={unitName ?? unit} />
        </strong>
      ),
    },
    {
      key: "state",
      header: t("state"),
      cell: ({ state }) => <Badge tone={toneOfLine[state]}>{t(`states.${state}`)}</Badge>,
    },
  ];
  return (
    <Panel title={t("title", { returnNo: one.returnNo })} flush>
      <DataTable
        label={t("title", { returnNo: one.returnNo })}
        columns={columns}
        rows={rows}
        rowKey={({ gnum }) => String(gnum)}
        empty={<EmptyState>{t("empty")}</EmptyState>}
      />
    </Panel>
  );
}

function quantityColumn(key: string, header: string, qtyOf: (row: Row) => string | null): Column<Row> {
  return {
    key,
    header,
    numeric: true,
    cell: (row) => {
      const qty = qtyOf(row);
      return qty === null ? "—" : <Quantity value={plain(qty)} unit={row.unitName ?? row.unit} />;
    },
  };
}

function Goods({ row }: { row: Row }) {
  const t = useTranslations("receiving.lines");
  const serialWords = useSerialWords();
  return (
    <span className="flex min-w-0 flex-col">
      <span className="break-words">{row.gname}</span>
      <span className="text-fine text-ink-2">
        {row.barCode ? <Code value={row.barCode} /> : t("noBarcode")}
      </span>
      {row.serials.length > 0 && (
        <span className="wrap-anywhere text-fine text-ink-2">{serialWords(row.serials)}</span>
      )}
    </span>
  );
}

function plain(qty: string): string {
  return formatDecimal(parseDecimal(qty));
}
