"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import type { StockPiece, Wave } from "#components/stock/stock-view";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { Code } from "#components/ui/code";
import { DataTable } from "#components/ui/data-table";
import { EmptyState } from "#components/ui/empty-state";
import { KeyValues } from "#components/ui/key-values";
import { Notice } from "#components/ui/notice";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";

type WavePanelProps = { wave: Wave; onBook: () => void; newHref: string };

/** The wave in hand: its pieces, the way out for each, and the act that books it in. */
export function WavePanel({ wave, onBook, newHref }: WavePanelProps) {
  const t = useTranslations("stock.wave");
  const isBooked = wave.bookedAt !== null;
  const isHeld = wave.pieces.some((piece) => piece.hold !== null);
  return (
    <Panel
      flush
      title={<Code value={wave.waveNo} />}
      aside={
        <>
          <TextLink href={newHref}>{t("another")}</TextLink>
          {isBooked ? (
            <Badge tone="ok">{t("booked")}</Badge>
          ) : (
            <Button
              variant="primary"
              keyHint="Enter"
              disabledReason={wave.pieces.length === 0 ? t("empty") : isHeld ? t("held") : null}
              onClick={onBook}
            >
              {t("book")}
            </Button>
          )}
        </>
      }
    >
      <div className="flex flex-col gap-3 px-4 py-3">
        <p className="text-bench font-medium break-words">{wave.ebcName}</p>
        {isBooked && <Numbers wave={wave} />}
      </div>
      <Pieces wave={wave} isOpen={!isBooked} />
    </Panel>
  );
}

function Numbers({ wave }: { wave: Wave }) {
  const t = useTranslations("stock.book");
  const names = ["bondedListNo", "gatePassNo", "emsNo"] as const;
  return (
    <KeyValues
      rows={names.map((name) => ({ key: name, term: t(name), value: <Code value={wave[name] ?? ""} /> }))}
    />
  );
}

function Pieces({ wave, isOpen }: { wave: Wave; isOpen: boolean }) {
  const t = useTranslations("stock.wave");
  const holds = useTranslations("item.hold");
  const errorWords = useErrorWords();
  const router = useRouter();
  const removal = useAct<{ plate: string }, { waveNo: string; plate: string }>("/api/wave-removals", {
    onSuccess: () => router.refresh(),
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
            width: "5rem",
            cell: (piece) =>
              isOpen && (
                <Button variant="quiet" pending={removal.isPending} onClick={() => remove(piece)}>
                  {t("remove")}
                </Button>
              ),
          },
        ]}
      />
    </>
  );
}
