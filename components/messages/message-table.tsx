import { useTranslations } from "next-intl";
import { SendProblem } from "#components/applications/send-problem";
import { Badge } from "#components/ui/badge";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { TwoLines } from "#components/ui/two-lines";
import type { ProblemParams, ProblemReason } from "#lib/domain/ceb/problem";
import type { InboundKind } from "#lib/domain/customs-traffic";

type Came = {
  direction: "in";
  kind: InboundKind | null;
  bytes: number;
  problem: ProblemReason | null;
  problemParams: ProblemParams | null;
  source: "http" | "folder";
  fileName: string | null;
};
type Sent = { direction: "out"; isSigned: boolean; deliveredAt: Date | null; lastProblem: string | null };
type Row = { id: string; at: Date; copNos: readonly string[] } & (Came | Sent);

/** Messages over the wire to customs, newest first: what each is, what it speaks of and how it stands. */
export function MessageTable({ rows, isSearched }: { rows: readonly Row[]; isSearched: boolean }) {
  const t = useTranslations("messages");
  const columns: Column<Row>[] = [
    { key: "at", header: t("column.at"), cell: (row) => <DateTime at={row.at} exact /> },
    { key: "kind", header: t("column.kind"), cell: (row) => <Code value={kindOf(row) ?? "—"} /> },
    { key: "about", header: t("column.about"), cell: (row) => <Documents copNos={row.copNos} /> },
    { key: "state", header: t("column.state"), cell: (row) => <State row={row} /> },
    { key: "how", header: t("column.how"), cell: (row) => <How row={row} /> },
  ];
  return (
    <DataTable
      label={t("title")}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/applications/messages/${row.direction}/${encodeURIComponent(row.id)}`}
      empty={<EmptyState>{t(isSearched ? "emptySearch" : "empty")}</EmptyState>}
    />
  );
}

function kindOf(row: Row): string | null {
  return row.direction === "in" ? row.kind : "CEB625";
}

/** The first number, and how many more there are. */
function Documents({ copNos }: { copNos: readonly string[] }) {
  const t = useTranslations("messages");
  const [first] = copNos;
  if (!first) return "—";
  const rest = copNos.length - 1;
  return (
    <span className="whitespace-nowrap">
      <Code value={first} />
      {rest > 0 && <span className="ms-2 text-fine text-ink-2">{t("andMore", { count: rest })}</span>}
    </span>
  );
}

function State({ row }: { row: Row }) {
  const t = useTranslations("messages");
  const reasons = useTranslations("import.reason");
  if (row.direction === "in") {
    if (!row.problem) return <Badge tone="ok">{t("state.read")}</Badge>;
    const why = reasons(row.problem, { ...row.problemParams });
    return <TwoLines first={<Badge tone="attention">{t("state.setAside")}</Badge>} second={why} />;
  }
  if (row.deliveredAt) return <Badge tone="ok">{t("state.delivered")}</Badge>;
  return row.lastProblem ? <SendProblem problem={row.lastProblem} /> : t("state.waiting");
}

function How({ row }: { row: Row }) {
  const t = useTranslations("messages");
  if (row.direction === "out") return t(row.isSigned ? "signed" : "unsigned");
  const size = t("bytes", { count: row.bytes });
  return <TwoLines first={row.fileName ?? t(`source.${row.source}`)} second={size} />;
}
