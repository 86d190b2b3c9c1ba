import { useTranslations } from "next-intl";
import type { ReadyRow } from "#components/applications/ready-return";
import { useRefusalWords } from "#components/applications/use-refusal-words";
import { wordsOfCustoms } from "#components/applications/words-of-customs";
import { ClocksCell } from "#components/clocks/clocks-cell";
import { AppLink } from "#components/ui/app-link";
import { Checkbox } from "#components/ui/checkbox";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { EmptyState } from "#components/ui/empty-state";
import { Money } from "#components/ui/money";
import { Panel } from "#components/ui/panel";

type ReadyTableProps = {
  rows: readonly ReadyRow[];
  ticked: ReadonlySet<string>;
  chosen: string | null;
  onToggle: (returnNo: string) => void;
};

/** Returns that wait, the nearest last day first; the space bar ticks the row in focus. */
export function ReadyTable({ rows, ticked, chosen, onToggle }: ReadyTableProps) {
  const t = useTranslations("applications");
  const columns: Column<ReadyRow>[] = [
    {
      key: "tick",
      header: t("column.tick"),
      width: "3rem",
      cell: (row) => <Tick {...{ row, ticked, onToggle }} />,
    },
    {
      key: "return",
      header: t("column.return"),
      cell: (row) => <ReturnLink row={row} onToggle={onToggle} />,
    },
    {
      key: "shop",
      header: t("column.shop"),
      width: "22%",
      cell: (row) => <span className="line-clamp-1">{row.ebcName}</span>,
    },
    { key: "pieces", header: t("column.pieces"), numeric: true, cell: (row) => row.pieces },
    { key: "value", header: t("column.value"), numeric: true, cell: (row) => <Money fen={row.valueFen} /> },
    {
      key: "clock",
      header: t("column.lastDay"),
      cell: ({ applicationClock: application, arrivalClock: arrival, stake }) => (
        <ClocksCell clocks={{ application, arrival }} stake={stake} />
      ),
    },
    { key: "say", header: t("column.remark"), width: "28%", cell: (row) => <Remark row={row} /> },
  ];
  return (
    <Panel flush>
      <DataTable
        label={t("view.ready")}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.returnNo}
        currentKey={chosen}
        empty={<EmptyState>{t("empty.ready")}</EmptyState>}
      />
    </Panel>
  );
}

type TickProps = { row: ReadyRow } & Pick<ReadyTableProps, "ticked" | "onToggle">;

function Tick({ row, ticked, onToggle }: TickProps) {
  const t = useTranslations("applications");
  return (
    <Checkbox
      isDisabled={row.obstacle !== null}
      isSelected={ticked.has(row.returnNo)}
      onChange={() => onToggle(row.returnNo)}
    >
      <span className="sr-only">{t("tick", { returnNo: row.returnNo })}</span>
    </Checkbox>
  );
}

function ReturnLink({ row, onToggle }: { row: ReadyRow; onToggle: (returnNo: string) => void }) {
  return (
    <AppLink
      href={`?chosen=${row.returnNo}`}
      data-row-link=""
      scroll={false}
      className="rounded-sm font-medium hover:text-accent"
      onKeyDown={(event) => {
        if (event.key !== " ") return;
        event.preventDefault();
        if (!row.obstacle) onToggle(row.returnNo);
      }}
    >
      <Code value={row.returnNo} />
    </AppLink>
  );
}

function Remark({ row }: { row: ReadyRow }) {
  const t = useTranslations("applications");
  const words = useRefusalWords();
  if (row.obstacle) {
    return (
      <span className="line-clamp-1 text-attention" title={words(row.obstacle)}>
        {t(`obstacle.${row.obstacle.code}`)}
      </span>
    );
  }
  if (row.lastRefusal) {
    const said = t("refusedBefore", { info: wordsOfCustoms(row.lastRefusal.info ?? "") });
    return (
      <span className="line-clamp-2 wrap-anywhere text-stop" title={said}>
        {said}
      </span>
    );
  }
  return row.leftOut > 0 ? t("leftOut", { count: row.leftOut }) : null;
}
