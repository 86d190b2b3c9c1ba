import { useTranslations } from "next-intl";
import { ClocksCell } from "#components/clocks/clocks-cell";
import type { LeavingRow } from "#components/exceptions/exception-rows";
import { PieceLink } from "#components/exceptions/piece-link";
import { useAgainstWords } from "#components/item/use-against-words";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { ButtonLink } from "#components/ui/button-link";
import { DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";

/** Pieces that can never become bonded stock, and whose move-out nobody has proposed. */
export function LeavingTable({ rows, mayInspect }: { rows: readonly LeavingRow[]; mayInspect: boolean }) {
  const t = useTranslations("exceptions");
  const against = useAgainstWords();
  const state = useTranslations("item.state");
  return (
    <Panel title={t("leaving.title")} aside={t("count", { count: rows.length })} flush>
      <DataTable
        label={t("leaving.title")}
        rows={rows}
        rowKey={({ plate }) => plate}
        empty={<EmptyState>{t("leaving.empty")}</EmptyState>}
        columns={[
          { key: "plate", header: t("column.plate"), cell: ({ plate }) => <PieceLink plate={plate} /> },
          {
            key: "goods",
            header: t("column.goods"),
            cell: ({ goodsName }) => goodsName || t("nameless"),
          },
          {
            key: "reasons",
            header: t("column.reasons"),
            cell: ({ reasons }) => (
              <span className="flex flex-wrap gap-1">
                {reasons.map((reason) => (
                  <Badge key={reason} tone="stop">
                    {against(reason)}
                  </Badge>
                ))}
              </span>
            ),
          },
          {
            key: "clocks",
            header: t("column.clocks"),
            cell: ({ clocks, stake }) => <ClocksCell clocks={clocks} stake={stake} />,
          },
          { key: "state", header: t("column.state"), cell: (row) => state(row.state) },
          { key: "since", header: t("column.since"), cell: ({ since }) => <DateTime at={since} /> },
          {
            key: "act",
            header: t("column.next"),
            cell: ({ plate }) =>
              mayInspect ? (
                <ButtonLink href={`/inspection?plate=${plate}`} aria-label={t("leaving.actOne", { plate })}>
                  {t("leaving.act")}
                </ButtonLink>
              ) : (
                <Button disabledReason={t("leaving.notYours")} aria-label={t("leaving.actOne", { plate })}>
                  {t("leaving.act")}
                </Button>
              ),
          },
        ]}
      />
    </Panel>
  );
}
