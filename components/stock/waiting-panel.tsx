"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { type StockPiece, stockHref } from "#components/stock/stock-view";
import { Button } from "#components/ui/button";
import { Code } from "#components/ui/code";
import { DataTable } from "#components/ui/data-table";
import { EmptyState } from "#components/ui/empty-state";
import { Notice } from "#components/ui/notice";
import { Panel } from "#components/ui/panel";

/** What one shop has waiting, and the act that makes one wave of all of it. */
export function WaitingPanel({ shop, pieces }: { shop: string; pieces: readonly StockPiece[] }) {
  const t = useTranslations("stock.waiting");
  const errorWords = useErrorWords();
  const router = useRouter();
  const gathering = useAct<{ waveNo: string }, { plates: string[] }>("/api/waves", {
    onSuccess: ({ waveNo }) => router.replace(stockHref({ shop, wave: waveNo })),
  });
  return (
    <Panel
      flush
      title={t("title")}
      aside={
        <Button
          disabledReason={pieces.length === 0 ? t("empty") : null}
          pending={gathering.isPending}
          onClick={() => gathering.mutate({ plates: pieces.map(({ plate }) => plate) })}
        >
          {t("gather", { count: pieces.length })}
        </Button>
      }
    >
      {gathering.isError && <Notice tone="stop" title={errorWords(gathering.error)} />}
      <DataTable
        label={t("title")}
        rows={pieces}
        rowKey={(piece) => piece.plate}
        empty={<EmptyState>{t("empty")}</EmptyState>}
        columns={[
          { key: "plate", header: t("plate"), cell: (piece) => <Code value={piece.plate} group={4} /> },
          { key: "goods", header: t("goods"), cell: (piece) => piece.goodsName },
        ]}
      />
    </Panel>
  );
}
