"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import type { BatchFile, BatchRights } from "#components/outbound/outbound-view";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import { Panel } from "#components/ui/panel";
import { type BatchStep, nextStep } from "#lib/domain/batch-rules";

export type BatchDialogName = "seal" | "approve" | "clear" | "execute" | "unseal";

const rightOf = {
  add: "manage",
  seal: "manage",
  approve: "approve",
  clear: "clear",
  execute: "manage",
} as const satisfies Record<BatchStep, keyof BatchRights>;

/** The step a batch waits for, when this person may take it. */
export function stepFor(batch: BatchFile, rights: BatchRights): Exclude<BatchStep, "add"> | null {
  const step = stepOf(batch);
  return step !== null && step !== "add" && rights[rightOf[step]] ? step : null;
}

function stepOf({ outcome, status, pieces, cleared }: BatchFile): BatchStep | null {
  return nextStep({ outcome, status, pieces: pieces.length, cleared: cleared !== null });
}

type NextActProps = { batch: BatchFile; rights: BatchRights; onOpen: (name: BatchDialogName) => void };

/** What the batch waits for, whose turn it is, and the ways back. */
export function NextAct({ batch, rights, onOpen }: NextActProps) {
  const t = useTranslations("outbound");
  const step = stepOf(batch);
  const mine = stepFor(batch, rights);
  const actWord = (name: Exclude<BatchStep, "add">) => {
    if (name === "execute") return t(`execute.act.${batch.outcome}`);
    return name === "seal" ? t("steps.seal") : t(`sign.${name}.act`);
  };
  const isSealed = batch.status === "sealed" || batch.status === "approved";
  return (
    <Panel title={t("act.title")} aside={step && <Badge tone="ready">{t(`steps.${step}`)}</Badge>}>
      <div className="flex flex-col gap-3">
        <p className="measure">{step ? t(`act.explain.${step}`) : t(`act.ended.${batch.status}`)}</p>
        {mine ? (
          <Button
            autoFocus={batch.status !== "open"}
            variant="primary"
            size="bench"
            keyHint="Enter"
            onClick={() => onOpen(mine)}
          >
            {actWord(mine)}
          </Button>
        ) : (
          step && step !== "add" && <Notice tone="pending" title={t(`act.whose.${step}`)} />
        )}
        {rights.manage && isSealed && <Button onClick={() => onOpen("unseal")}>{t("unseal.act")}</Button>}
        {rights.manage && step === "add" && <Discard batchNo={batch.batchNo} />}
        <Button variant="quiet" onClick={() => window.print()}>
          {t("act.print")}
        </Button>
      </div>
    </Panel>
  );
}

function Discard({ batchNo }: { batchNo: string }) {
  const t = useTranslations("outbound.act");
  const errorWords = useErrorWords();
  const router = useRouter();
  const discarding = useAct<{ batchNo: string }, { batchNo: string }>("/api/discarded-batches", {
    onSuccess: () => router.push("/outbound?view=batches" as Route),
  });
  return (
    <>
      {discarding.isError && <Notice tone="stop" title={errorWords(discarding.error)} />}
      <Button variant="danger" pending={discarding.isPending} onClick={() => discarding.mutate({ batchNo })}>
        {t("discard")}
      </Button>
    </>
  );
}
