import { useTranslations } from "next-intl";
import { OutcomeWord } from "#components/tracking/outcome-word";
import type { ReturnFilePiece } from "#components/tracking/return-file";
import { toneOfState } from "#components/tracking/states-cell";
import { Badge } from "#components/ui/badge";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { Panel } from "#components/ui/panel";

type Piece = ReturnFilePiece;

/** The pieces of a return, each with its plate, where it stands and where it is to go. */
export function ReturnPieces({ pieces, isOwner }: { pieces: readonly Piece[]; isOwner: boolean }) {
  const t = useTranslations("returns.page");
  const item = useTranslations("item");
  const columns: Column<Piece>[] = [
    { key: "plate", header: t("plate"), cell: ({ plate }) => <Code value={plate} group={4} /> },
    { key: "line", header: t("line"), cell: ({ gnum }) => gnum ?? "—", numeric: true, width: "3rem" },
    {
      key: "goods",
      header: t("goods"),
      cell: ({ goodsName }) => (
        <span className="line-clamp-1" title={goodsName}>
          {goodsName || "—"}
        </span>
      ),
    },
    { key: "state", header: item("parts.status"), cell: (piece) => <StateCell piece={piece} /> },
    { key: "grade", header: t("grade"), cell: ({ grade }) => (grade ? item(`grade.${grade}`) : "—") },
    {
      key: "verdict",
      header: t("verdict"),
      cell: ({ verdict }) => (verdict ? item(`verdict.${verdict}`) : "—"),
    },
    {
      key: "outcome",
      header: t("outcome"),
      cell: (piece) => <OutcomeWord settled={piece.outcome} proposed={piece.outcomeProposed} />,
    },
    {
      key: "application",
      header: t("applicationNo"),
      cell: ({ applicationNo }) => (applicationNo ? <Code value={applicationNo} /> : "—"),
    },
  ];
  return (
    <Panel title={t("pieces")} flush>
      <div className="overflow-x-auto">
        <DataTable
          label={t("pieces")}
          columns={columns}
          rows={pieces}
          rowKey={({ plate }) => plate}
          rowHref={({ plate }) => `/items/${plate}`}
          empty={<p className="p-4 text-ink-2">{t(isOwner ? "noAdmitted" : "noPieces")}</p>}
        />
      </div>
    </Panel>
  );
}

function StateCell({ piece }: { piece: Piece }) {
  const t = useTranslations("item");
  return (
    <span className="flex flex-wrap gap-1">
      <Badge tone={toneOfState[piece.state]}>{t(`state.${piece.state}`)}</Badge>
      {piece.hold && <Badge tone="attention">{t(`hold.${piece.hold}`)}</Badge>}
    </span>
  );
}
