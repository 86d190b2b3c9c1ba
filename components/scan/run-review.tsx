"use client";

import { useTranslations } from "next-intl";
import { useErrorWords } from "#components/item/use-error-words";
import { isIn, needsLook, type RunScan } from "#components/scan/scan-run";
import type { ScanRun } from "#components/scan/use-scan-run";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { Dialog } from "#components/ui/dialog";
import { EmptyState } from "#components/ui/empty-state";
import { Notice } from "#components/ui/notice";

type RunReviewProps = {
  run: ScanRun;
  /** What Enter does: on with the scanning, or on to what the look was for. */
  act: string;
  onAct: () => void;
  onClose: () => void;
  taking: { isPending: boolean; error: Error | null };
  onTakeBack: (made: string) => void;
  /** Why that one cannot be taken back. */
  stays?: (scan: RunScan) => string | null;
};

/** What this run scanned, what wants a look first and then the newest; single ones are taken back. */
export function RunReview({ run, act, onAct, onClose, taking, onTakeBack, stays }: RunReviewProps) {
  const t = useTranslations("scan.run");
  const common = useTranslations("common.act");
  const words = useErrorWords();
  const hasPlaces = run.scans.some(({ place }) => place !== null);
  const columns = useColumns().filter(({ key }) => hasPlaces || key !== "place");
  const takeBack: Column<RunScan> = {
    key: "takeBack",
    header: t("takeBack"),
    headerUnseen: true,
    cell: (scan) =>
      isIn(scan) && (
        <Button
          variant="quiet"
          aria-label={t("takeBackOf", { code: scan.made })}
          disabledReason={stays?.(scan) ?? null}
          pending={taking.isPending}
          onClick={() => onTakeBack(scan.made)}
        >
          {t("takeBack")}
        </Button>
      ),
  };
  return (
    <Dialog
      wide
      title={t("title", { inside: run.inside, look: run.toLookAt })}
      isOpen
      onOpenChange={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button autoFocus variant="primary" keyHint="Enter" card="CONFIRM" onClick={onAct}>
            {act}
          </Button>
        </>
      }
    >
      {taking.error && <Notice tone="stop" title={words(taking.error)} />}
      <DataTable
        label={t("list")}
        columns={[...columns, takeBack]}
        rows={inOrder(run.scans)}
        rowKey={({ text }) => text}
        empty={<EmptyState>{t("empty")}</EmptyState>}
      />
    </Dialog>
  );
}

function inOrder(scans: readonly RunScan[]): RunScan[] {
  return scans.toReversed().sort((a, b) => Number(needsLook(b)) - Number(needsLook(a)));
}

function useColumns(): Column<RunScan>[] {
  const t = useTranslations("scan");
  return [
    { key: "code", header: t("run.code"), cell: ({ made }) => <Code value={made} group={4} /> },
    { key: "what", header: t("run.what"), cell: ({ title }) => title },
    {
      key: "place",
      header: t("run.place"),
      cell: ({ place }) => (place === null ? "—" : <Code value={place} />),
    },
    {
      key: "result",
      header: t("run.result"),
      cell: ({ tone, isUndone }) => (
        <Badge tone={isUndone ? "already" : tone}>{isUndone ? t("last.undone") : t(`band.${tone}`)}</Badge>
      ),
    },
  ];
}
