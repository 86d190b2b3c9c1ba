import { useTranslations } from "next-intl";
import type { RecallPiece, RecallRow } from "#components/recalls/recall-view";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { Code } from "#components/ui/code";
import { DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";
import { saveTable } from "#components/ui/save-table";
import { TextLink } from "#components/ui/text-link";
import { formatMoment } from "#lib/i18n/format";

type RecallPieceListProps = { recall: RecallRow; pieces: readonly RecallPiece[] };

/** Where every piece of a recall is: frozen here, or gone with its receiver and papers. */
export function RecallPieceList({ recall, pieces }: RecallPieceListProps) {
  const t = useTranslations("recalls.pieces");
  const column = useTranslations("recalls.column");
  const item = useTranslations("item");
  const save = useSavedList(recall.recallNo, pieces);
  return (
    <Panel
      title={t("title", { recallNo: recall.recallNo })}
      aside={
        <span className="flex gap-2 print:hidden">
          <Button variant="quiet" onClick={() => window.print()}>
            {t("print")}
          </Button>
          <Button variant="quiet" onClick={save}>
            {t("save")}
          </Button>
        </span>
      }
      flush
    >
      <DataTable
        label={t("title", { recallNo: recall.recallNo })}
        rows={pieces}
        rowKey={({ plate }) => plate}
        empty={<EmptyState>{t("empty")}</EmptyState>}
        columns={[
          {
            key: "plate",
            header: column("plate"),
            cell: ({ plate }) => (
              <TextLink href={`/items/${plate}`}>
                <Code value={plate} group={4} />
              </TextLink>
            ),
          },
          { key: "batch", header: column("batch"), cell: (row) => row.batchCode ?? "—" },
          { key: "expires", header: column("expires"), cell: (row) => row.expiresOn ?? "—" },
          {
            key: "place",
            header: column("place"),
            cell: (row) => (
              <Badge tone={row.closedAt ? "already" : row.place === "here" ? "stop" : "attention"}>
                {row.closedAt ? t("closed") : t(`place.${row.place}`)}
              </Badge>
            ),
          },
          { key: "state", header: column("state"), cell: (row) => item(`state.${row.state}`) },
          { key: "receiver", header: column("receiver"), cell: (row) => row.receiver ?? "—" },
          { key: "papers", header: column("papers"), cell: (row) => <Papers piece={row} /> },
          {
            key: "ended",
            header: column("ended"),
            cell: ({ endedAt }) => (endedAt ? <DateTime at={endedAt} /> : "—"),
          },
        ]}
      />
    </Panel>
  );
}

function Papers({ piece }: { piece: RecallPiece }) {
  if (!piece.batchNo) return "—";
  return (
    <span className="flex flex-wrap gap-x-2">
      <TextLink href={`/batches/${piece.batchNo}`}>{piece.batchNo}</TextLink>
      <span className="text-ink-2 wrap-anywhere">{piece.papers.join("、")}</span>
    </span>
  );
}

/** Saves the list as a CSV file, as it is shown. */
function useSavedList(recallNo: string, pieces: readonly RecallPiece[]): () => void {
  const t = useTranslations("recalls");
  const item = useTranslations("item.state");
  return () => {
    const names = [
      "plate",
      "goods",
      "batch",
      "expires",
      "place",
      "state",
      "receiver",
      "load",
      "papers",
      "ended",
    ];
    const rows = pieces.map((row) => [
      ...[row.plate, row.goodsName, row.batchCode, row.expiresOn],
      ...[t(`pieces.place.${row.place}`), item(row.state), row.receiver, row.batchNo],
      row.papers.join(" "),
      row.endedAt ? formatMoment(new Date(row.endedAt)) : null,
    ]);
    saveTable(recallNo, [names.map((name) => t(`column.${name}`)), ...rows]);
  };
}
