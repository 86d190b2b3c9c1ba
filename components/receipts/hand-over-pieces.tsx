import { useTranslations } from "next-intl";
import type { HandedOverPiece } from "#components/receipts/receipt-view";
import { SaidWord } from "#components/receipts/said-word";
import { Button } from "#components/ui/button";
import { Code } from "#components/ui/code";
import { DataTable } from "#components/ui/data-table";
import { EmptyState } from "#components/ui/empty-state";
import { TextLink } from "#components/ui/text-link";
import type { StatedDifference } from "#lib/domain/goods-receipt";

type HandOverPiecesProps = {
  pieces: readonly HandedOverPiece[];
  stated: readonly StatedDifference[];
  mayState: boolean;
  onAsk: (plate: string) => void;
  onTakeBack: (plate: string) => void;
};

/** The pieces of a load, each with what is said of it: already on record, or about to be sent. */
export function HandOverPieces({ pieces, stated, mayState, onAsk, onTakeBack }: HandOverPiecesProps) {
  const t = useTranslations("receipts");
  const grades = useTranslations("item.grade");
  const saidOf = (piece: HandedOverPiece) => {
    const draft = stated.find(({ plate }) => plate === piece.plate);
    return draft ? { ...piece, said: draft.said, note: draft.note, end: null } : piece;
  };
  return (
    <DataTable
      label={t("pieces")}
      rows={pieces.map((piece) => ({ ...saidOf(piece), isOpen: piece.said === null }))}
      rowKey={({ plate }) => plate}
      empty={<EmptyState>{t("noPieces")}</EmptyState>}
      columns={[
        {
          key: "plate",
          header: t("column.plate"),
          cell: ({ plate }) => (
            <TextLink href={`/items/${plate}`}>
              <Code value={plate} group={4} />
            </TextLink>
          ),
        },
        { key: "goods", header: t("column.goods"), cell: ({ goodsName }) => goodsName },
        { key: "grade", header: t("column.grade"), cell: ({ grade }) => grade && grades(grade) },
        { key: "said", header: t("column.said"), cell: (row) => <SaidWord {...row} /> },
        { key: "note", header: t("column.note"), cell: ({ note, endReason }) => endReason ?? note },
        {
          key: "act",
          header: t("column.act"),
          cell: ({ plate, said, isOpen }) =>
            isOpen &&
            mayState && (
              <Button
                variant="quiet"
                aria-label={t(said ? "takeBackOne" : "stateOne", { plate })}
                onClick={() => (said ? onTakeBack(plate) : onAsk(plate))}
              >
                {t(said ? "takeBack" : "state")}
              </Button>
            ),
        },
      ]}
    />
  );
}
