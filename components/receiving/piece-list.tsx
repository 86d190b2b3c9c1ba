"use client";

import { useTranslations } from "next-intl";
import { useAgainstWords } from "#components/item/use-against-words";
import type { BenchPiece } from "#components/receiving/bench-data";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { Code } from "#components/ui/code";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";

type PieceListProps = {
  pieces: readonly BenchPiece[];
  canUndo: boolean;
  isBusy: boolean;
  onPrint: (plate: string) => void;
  onUndo: (plate: string) => void;
};

/** The pieces that came out of the box, the newest first, each with its plate. */
export function PieceList({ pieces, canUndo, isBusy, onPrint, onUndo }: PieceListProps) {
  const t = useTranslations("receiving.pieces");
  const counted = pieces.filter(({ state }) => state !== "void").length;
  return (
    <Panel title={t("title")} aside={t("count", { count: counted })} flush>
      {pieces.length === 0 && <EmptyState>{t("empty")}</EmptyState>}
      <ol aria-label={t("title")} className="max-h-80 overflow-y-auto">
        {pieces.toReversed().map((piece) => (
          <li key={piece.plate} className="flex items-center gap-3 border-b border-line px-4 py-2">
            <Piece piece={piece} />
            <Button
              variant="quiet"
              onClick={() => onPrint(piece.plate)}
              aria-label={t("printOne", { plate: piece.plate })}
            >
              {t("print")}
            </Button>
            <Button
              variant="quiet"
              pending={isBusy}
              disabledReason={undoObstacle(piece, canUndo, t)}
              onClick={() => onUndo(piece.plate)}
              aria-label={t("undoOne", { plate: piece.plate })}
            >
              {t("undo")}
            </Button>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function undoObstacle(
  piece: BenchPiece,
  canUndo: boolean,
  t: (key: "undone" | "moved" | "notHere") => string,
) {
  if (piece.state === "void") return t("undone");
  if (piece.state !== "received" && piece.state !== "inspected") return t("moved");
  return canUndo ? null : t("notHere");
}

function Piece({ piece }: { piece: BenchPiece }) {
  const t = useTranslations("receiving");
  const state = useTranslations("item.state");
  const against = useAgainstWords();
  return (
    <div className="flex min-w-0 grow flex-wrap items-center gap-x-3 gap-y-1">
      <Code
        value={piece.plate}
        group={4}
        className={piece.state === "void" ? "line-through" : "font-semibold"}
      />
      <span className="min-w-0 break-words">{piece.goodsName || t("pieces.nameless")}</span>
      {piece.serialNo && (
        <span className="wrap-anywhere text-fine text-ink-2">
          {t("pieces.serialNo", { serialNo: piece.serialNo })}
        </span>
      )}
      {piece.state !== "received" && <Badge tone="ready">{state(piece.state)}</Badge>}
      {piece.mismatches.map((code) => (
        <Badge key={code} tone="attention">
          {against(code)}
        </Badge>
      ))}
    </div>
  );
}
