"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { GoodsCell } from "#components/outbound/goods-cell";
import type { BatchFile, LoadPiece } from "#components/outbound/outbound-view";
import { PieceNotes } from "#components/outbound/piece-notes";
import { Button } from "#components/ui/button";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { EmptyState } from "#components/ui/empty-state";
import { Notice } from "#components/ui/notice";
import { Quantity } from "#components/ui/quantity";
import { TextLink } from "#components/ui/text-link";
import { unitName } from "#lib/domain/codes/unit";
import { judgeRemoval } from "#lib/domain/execution";

type LoadTableProps = {
  batch: BatchFile;
  removable: boolean;
  /** A piece was taken out of the load again. */
  onRemoved: (plate: string) => void;
};

/** The load, piece by piece, with whatever keeps one from leaving. */
export function LoadTable({ batch, removable, onRemoved }: LoadTableProps) {
  const t = useTranslations("outbound.load");
  const errorWords = useErrorWords();
  const router = useRouter();
  const removal = useAct<{ pieces: number }, { batchNo: string; plate: string }>("/api/unstagings", {
    onSuccess: (_, { plate }) => {
      onRemoved(plate);
      router.refresh();
    },
  });
  const columns = useColumns(batch);
  const load = { status: batch.status, destroyed: batch.path.taken.destroyed !== undefined };
  const unseen = batch.progress.pieces - batch.pieces.length;
  const remove: Column<LoadPiece> = {
    key: "remove",
    header: t("remove"),
    headerUnseen: true,
    width: "5rem",
    cell: (piece) =>
      judgeRemoval(load, piece).ok && (
        <Button
          variant="quiet"
          pending={removal.isPending}
          onClick={() => removal.mutate({ batchNo: batch.batchNo, plate: piece.plate })}
        >
          {t("remove")}
        </Button>
      ),
  };
  return (
    <>
      {removal.isError && <Notice tone="stop" title={errorWords(removal.error)} />}
      <DataTable
        label={t("title")}
        rows={batch.pieces}
        rowKey={({ plate }) => plate}
        columns={removable ? [...columns, remove] : columns}
        empty={<EmptyState>{t("empty")}</EmptyState>}
      />
      {unseen > 0 && <p className="px-4 py-2 text-fine text-ink-2">{t("unseen", { count: unseen })}</p>}
    </>
  );
}

function useColumns(batch: BatchFile): readonly Column<LoadPiece>[] {
  const t = useTranslations("outbound.load");
  const grades = useTranslations("item.grade");
  return [
    {
      key: "plate",
      header: t("plate"),
      cell: (piece) => (
        <span className="grid">
          <TextLink href={`/items/${piece.plate}`} className="w-fit">
            <Code value={piece.plate} group={4} />
          </TextLink>
          <span className="text-fine text-ink-2">
            {piece.invtNo ? <Code value={piece.invtNo} /> : t("unknownList")}
          </span>
        </span>
      ),
    },
    {
      key: "goods",
      header: t("goods"),
      cell: (piece) => <GoodsCell goods={piece.goodsName} shop={piece.ebcName ?? t("unknown")} />,
    },
    {
      key: "qty",
      header: t("qty"),
      cell: (piece) => (
        <span className="grid whitespace-nowrap">
          <Quantity value={Number(piece.lineQty)} unit={(piece.unit && unitName(piece.unit)) ?? ""} />
          <span className="text-fine text-ink-2">{piece.grade && grades(piece.grade)}</span>
        </span>
      ),
    },
    {
      key: "notes",
      header: t("notes"),
      cell: (piece) => <PieceNotes piece={piece} outcome={batch.outcome} />,
    },
  ];
}
