"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ReasonDialog } from "#components/item/reason-dialog";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import type { StockPiece, Wave } from "#components/stock/stock-view";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { Code } from "#components/ui/code";
import { DataTable } from "#components/ui/data-table";
import { EmptyState } from "#components/ui/empty-state";
import { Notice } from "#components/ui/notice";

/** The pieces of a wave; while it is gathered each may be taken out, or set aside because the book has not its goods. */
export function WavePieces({ wave }: { wave: Wave }) {
  const t = useTranslations("stock.wave");
  const holds = useTranslations("item.hold");
  const errorWords = useErrorWords();
  const router = useRouter();
  const [missing, setMissing] = useState<StockPiece | null>(null);
  const isOpen = wave.stage === "gathered";
  const removal = useAct<{ plate: string }, { waveNo: string; plate: string }>("/api/wave-removals", {
    onSuccess: () => router.refresh(),
  });
  const report = useAct<unknown, { plate: string; note: string }>("/api/book-gaps", {
    onSuccess: () => {
      setMissing(null);
      router.refresh();
    },
  });
  const remove = (piece: StockPiece) => removal.mutate({ waveNo: wave.waveNo, plate: piece.plate });
  return (
    <>
      {removal.isError && <Notice tone="stop" title={errorWords(removal.error)} />}
      <DataTable
        label={t("pieces")}
        rows={wave.pieces}
        rowKey={(piece) => piece.plate}
        empty={<EmptyState>{t("empty")}</EmptyState>}
        columns={[
          { key: "plate", header: t("plate"), cell: (piece) => <Code value={piece.plate} group={4} /> },
          { key: "goods", header: t("goods"), cell: (piece) => piece.goodsName },
          {
            key: "hold",
            header: t("hold"),
            cell: (piece) => piece.hold && <Badge tone="attention">{holds(piece.hold)}</Badge>,
          },
          {
            key: "remove",
            header: t("remove"),
            headerUnseen: true,
            width: "14rem",
            cell: (piece) =>
              isOpen && (
                <span className="flex justify-end gap-1">
                  <Button variant="quiet" onClick={() => setMissing(piece)}>
                    {t("notInBook")}
                  </Button>
                  <Button variant="quiet" pending={removal.isPending} onClick={() => remove(piece)}>
                    {t("remove")}
                  </Button>
                </span>
              ),
          },
        ]}
      />
      {missing && (
        <ReasonDialog
          title={t("missing.title", { plate: missing.plate })}
          act={t("missing.act")}
          body={t("missing.body", { goodsName: missing.goodsName })}
          label={t("missing.label")}
          needsReason={t("missing.needsReason")}
          isPending={report.isPending}
          error={report.error}
          onAct={(note) => report.mutate({ plate: missing.plate, note })}
          onClose={() => setMissing(null)}
        />
      )}
    </>
  );
}
