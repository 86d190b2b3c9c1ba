import { useTranslations } from "next-intl";
import type { HeldRow } from "#components/exceptions/exception-rows";
import { PieceLink } from "#components/exceptions/piece-link";
import { Badge } from "#components/ui/badge";
import { DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";

/** Pieces on hold: who may lift it, and why it is there. */
export function HeldTable({ rows }: { rows: readonly HeldRow[] }) {
  const t = useTranslations("exceptions");
  const holds = useTranslations("item.hold");
  const state = useTranslations("item.state");
  return (
    <Panel title={t("held.title")} aside={t("count", { count: rows.length })} flush>
      <DataTable
        label={t("held.title")}
        rows={rows}
        rowKey={({ plate }) => plate}
        empty={<EmptyState>{t("held.empty")}</EmptyState>}
        columns={[
          { key: "plate", header: t("column.plate"), cell: ({ plate }) => <PieceLink plate={plate} /> },
          {
            key: "goods",
            header: t("column.goods"),
            cell: ({ goodsName }) => goodsName || t("nameless"),
          },
          {
            key: "hold",
            header: t("column.hold"),
            cell: ({ hold }) => hold && <Badge tone="attention">{holds(hold)}</Badge>,
          },
          { key: "reason", header: t("column.reason"), cell: ({ reason }) => reason },
          { key: "state", header: t("column.state"), cell: (row) => state(row.state) },
          { key: "since", header: t("column.since"), cell: ({ since }) => <DateTime at={since} /> },
          {
            key: "act",
            header: t("column.next"),
            cell: ({ hold }) => hold && t(`held.next.${hold}`),
          },
        ]}
      />
    </Panel>
  );
}
