import { useTranslations } from "next-intl";
import { useAgainstWords } from "#components/item/use-against-words";
import { OutcomeWord } from "#components/tracking/outcome-word";
import type { ReturnFilePiece } from "#components/tracking/return-file";
import { toneOfState } from "#components/tracking/states-cell";
import { Badge } from "#components/ui/badge";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { Panel } from "#components/ui/panel";
import { TwoLines } from "#components/ui/two-lines";

type Piece = ReturnFilePiece;

/** The pieces of a return, each with its plate, where it stands and where it is to go. */
export function ReturnPieces({ pieces, isOwner }: { pieces: readonly Piece[]; isOwner: boolean }) {
  const t = useTranslations("returns.page");
  const columns: Column<Piece>[] = [
    { key: "plate", header: t("plate"), cell: ({ plate }) => <Code value={plate} group={4} /> },
    { key: "goods", header: t("goods"), cell: (piece) => <Goods piece={piece} /> },
    { key: "state", header: t("pieceState"), cell: (piece) => <StateCell piece={piece} /> },
    { key: "found", header: t("found"), cell: (piece) => <Found piece={piece} /> },
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
      <DataTable
        label={t("pieces")}
        columns={columns}
        rows={pieces}
        rowKey={({ plate }) => plate}
        rowHref={({ plate }) => `/items/${plate}`}
        empty={<p className="p-4 text-ink-2">{t(isOwner ? "noAdmitted" : "noPieces")}</p>}
      />
    </Panel>
  );
}

function Goods({ piece: { goodsName, gnum, offLine, serialNo } }: { piece: Piece }) {
  const t = useTranslations("returns.page");
  const against = useAgainstWords();
  const place = gnum === null ? offLine && against(offLine) : t("onLine", { gnum });
  return (
    <TwoLines
      first={
        <span className="line-clamp-1" title={goodsName}>
          {goodsName || "—"}
        </span>
      }
      second={
        <span className="wrap-anywhere">
          {[place, serialNo && t("serialNo", { serialNo })].filter(Boolean).join(" · ")}
        </span>
      }
    />
  );
}

function Found({ piece: { grade, verdict } }: { piece: Piece }) {
  const t = useTranslations("item");
  return (
    <TwoLines first={grade ? t(`grade.${grade}`) : "—"} second={verdict ? t(`verdict.${verdict}`) : "—"} />
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
