import { useTranslations } from "next-intl";
import { FactList } from "#components/history/fact-list";
import type { HistoryEntry } from "#components/history/history-entry";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";
import type { DisputeSide } from "#lib/domain/dispute-word";

type Said = { side: DisputeSide; entry: HistoryEntry };

/** What the owner and the house said of a piece, in order, each in its own column. */
export function DisputeWords({ said }: { said: readonly Said[] }) {
  const t = useTranslations("disputes");
  const columnOf = (side: DisputeSide): Column<Said> => ({
    key: side,
    header: t(`side.${side}`),
    width: "42%",
    cell: (row) => row.side === side && <Word entry={row.entry} />,
  });
  const columns: Column<Said>[] = [
    { key: "at", header: t("at"), cell: ({ entry }) => <DateTime at={entry.at} exact /> },
    columnOf("owner"),
    columnOf("house"),
  ];
  return (
    <Panel title={t("words")} flush>
      <DataTable
        label={t("words")}
        columns={columns}
        rows={said}
        rowKey={({ entry }) => entry.key}
        empty={<EmptyState>{t("noWords")}</EmptyState>}
      />
    </Panel>
  );
}

function Word({ entry: { type, body } }: { entry: HistoryEntry }) {
  const t = useTranslations("history.type");
  return (
    <span className="flex min-w-0 flex-col gap-1 py-1 whitespace-normal">
      <span className="font-medium">{t.has(type) ? t(type) : type}</span>
      <FactList body={body} />
    </span>
  );
}
