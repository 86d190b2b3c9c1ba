import { useTranslations } from "next-intl";
import { RecallScopeWords } from "#components/recalls/recall-scope-words";
import type { RecallRow } from "#components/recalls/recall-view";
import { Badge } from "#components/ui/badge";
import { Code } from "#components/ui/code";
import { DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";
import type { Tone } from "#components/ui/tone";
import { formatCount } from "#lib/i18n/format";

const toneOf = {
  in_force: "stop",
  ahead: "pending",
  over: "already",
  ended: "already",
} as const satisfies Record<RecallRow["standing"], Tone>;

/** All recalls, the newest first. */
export function RecallTable({ recalls, chosen }: { recalls: readonly RecallRow[]; chosen: string | null }) {
  const t = useTranslations("recalls");
  return (
    <Panel title={t("list")} aside={t("count", { count: recalls.length })} flush>
      <DataTable
        label={t("list")}
        rows={recalls}
        rowKey={({ recallNo }) => recallNo}
        rowHref={({ recallNo }) => `?chosen=${recallNo}`}
        currentKey={chosen}
        empty={<EmptyState>{t("empty")}</EmptyState>}
        columns={[
          { key: "no", header: t("column.no"), cell: (row) => <Code value={row.recallNo} /> },
          { key: "scope", header: t("column.scope"), cell: (row) => <RecallScopeWords scope={row} /> },
          { key: "reason", header: t("column.reason"), cell: (row) => row.reason },
          {
            key: "standing",
            header: t("column.standing"),
            cell: (row) => <Badge tone={toneOf[row.standing]}>{t(`standing.${row.standing}`)}</Badge>,
          },
          { key: "here", header: t("column.here"), numeric: true, cell: (row) => formatCount(row.here) },
          { key: "gone", header: t("column.gone"), numeric: true, cell: (row) => formatCount(row.gone) },
          { key: "at", header: t("column.issued"), cell: (row) => <DateTime at={row.issuedAt} /> },
        ]}
      />
    </Panel>
  );
}
