import { useTranslations } from "next-intl";
import { PhaseName } from "#components/feedback/phase-name";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import type { FeedbackPhase } from "#lib/domain/feedback";

type SheetRow = {
  id: string;
  phase: FeedbackPhase;
  sequence: number;
  final: boolean;
  bodySha256: string;
  invtNo: string | null;
  lastDay: string | null;
};

type HandOverSheetProps = {
  code: string;
  name: string | null;
  rows: readonly SheetRow[];
  total: number;
  madeAt: Date;
};

/** What goes to an office on paper while no wire leads there, the first whose tax falls due first, to be signed for. */
export function HandOverSheet({ code, name, rows, total, madeAt }: HandOverSheetProps) {
  const t = useTranslations("offices.sheet");
  const waiting = useTranslations("offices.waiting");
  const columns: Column<SheetRow>[] = [
    { key: "message", header: waiting("message"), cell: (row) => <PhaseName {...row} /> },
    {
      key: "lastDay",
      header: waiting("lastDay"),
      cell: ({ lastDay }) => <span className="code-figures whitespace-nowrap">{lastDay ?? "—"}</span>,
    },
    { key: "list", header: waiting("list"), cell: ({ invtNo }) => (invtNo ? <Code value={invtNo} /> : "—") },
    {
      key: "id",
      header: t("proof"),
      cell: ({ id, bodySha256 }) => (
        <span className="code-figures flex flex-col text-fine break-all">
          <span>{id}</span>
          <span className="text-ink-2">{bodySha256}</span>
        </span>
      ),
    },
  ];
  return (
    <>
      <h1 className="text-title font-semibold">{t("title")}</h1>
      <p>
        <Code value={code} /> {name} · <DateTime at={madeAt} exact /> ·{" "}
        {t("count", { shown: rows.length, total })}
      </p>
      <DataTable
        label={t("title")}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<EmptyState>{waiting("none")}</EmptyState>}
      />
      <dl className="grid grid-cols-4 gap-6 pt-6">
        {(["paperNo", "givenBy", "takenBy", "day"] as const).map((line) => (
          <div key={line} className="flex flex-col gap-8">
            <dt className="text-ink-2">{t(line)}</dt>
            <dd className="border-b border-line-strong" />
          </div>
        ))}
      </dl>
    </>
  );
}
