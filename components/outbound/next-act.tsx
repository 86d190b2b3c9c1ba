"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { CarryingOut } from "#components/outbound/carrying-out";
import { DemandWitness } from "#components/outbound/demand-witness";
import type { BatchFile, BatchRights } from "#components/outbound/outbound-view";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import { Panel } from "#components/ui/panel";
import { type BatchStep, judgeUnseal, nextStep } from "#lib/domain/batch-rules";
import { isDestructionStep } from "#lib/domain/destruction-path";
import { judgeWitnessDemand } from "#lib/domain/judge-destruction-step";

export type BatchDialogName = Exclude<BatchStep, "add"> | "unseal" | "extend";

const rightOf = {
  add: "manage",
  seal: "manage",
  approve: "approve",
  clear: "clear",
  execute: "manage",
} as const;

/** The step a batch waits for, when this person may take it. */
export function stepFor(batch: BatchFile, rights: BatchRights): Exclude<BatchStep, "add"> | null {
  const step = stepOf(batch);
  if (step === null || step === "add") return null;
  const isTheirs = isDestructionStep(step) ? rights.steps[step] : rights[rightOf[step]];
  return isTheirs ? step : null;
}

function stepOf({ outcome, status, progress, cleared, path }: BatchFile): BatchStep | null {
  return nextStep({ outcome, status, pieces: progress.pieces, cleared: cleared !== null, path });
}

type NextActProps = {
  batch: BatchFile;
  rights: BatchRights;
  /** Scans into this load that wait for their answer: nothing is signed over them. */
  obstacle: string | null;
  onOpen: (name: BatchDialogName) => void;
};

/** What the batch waits for, whose turn it is, and the ways back. */
export function NextAct({ batch, rights, obstacle, onOpen }: NextActProps) {
  const t = useTranslations("outbound");
  const step = stepOf(batch);
  const mine = stepFor(batch, rights);
  const actWord = (name: Exclude<BatchStep, "add">) => {
    if (name === "execute") return t(`execute.act.${batch.outcome}`);
    if (isDestructionStep(name)) return t(`path.act.${name}`);
    return name === "seal" ? t("steps.seal") : t(`sign.${name}.act`);
  };
  const explain = (name: BatchStep) =>
    isDestructionStep(name) ? t(`path.note.${name}`) : t(`act.explain.${name}`);
  const whose = (name: Exclude<BatchStep, "add">) =>
    isDestructionStep(name) ? t(`path.whose.${name}`) : t(`act.whose.${name}`);
  const wordOf = (name: BatchStep) => (isDestructionStep(name) ? t(`path.step.${name}`) : t(`steps.${name}`));
  const { status, outcome, path } = batch;
  const isSealed = judgeUnseal({ status, left: path.taken.left !== undefined }).ok;
  const isToDestroy =
    rights.manage && outcome === "destroy" && status === "approved" && !path.taken.destroyed;
  return (
    <Panel title={t("act.title")} aside={step && <Badge tone="ready">{wordOf(step)}</Badge>}>
      <div className="flex flex-col gap-3">
        {batch.status === "executing" && <CarryingOut batch={batch} />}
        <p className="measure">{step ? explain(step) : t(`act.ended.${batch.status}`)}</p>
        {mine ? (
          <Button
            autoFocus={batch.status !== "open"}
            variant="primary"
            size="bench"
            keyHint="Enter"
            card="CONFIRM"
            disabledReason={obstacle}
            onClick={() => onOpen(mine)}
          >
            {actWord(mine)}
          </Button>
        ) : (
          step && step !== "add" && <Notice tone="pending" title={whose(step)} />
        )}
        {rights.manage && isSealed && <Button onClick={() => onOpen("unseal")}>{t("unseal.act")}</Button>}
        {rights.steps.witnessed && judgeWitnessDemand(batch).ok && <DemandWitness batchNo={batch.batchNo} />}
        {isToDestroy && batch.extendedDays === 0 && (
          <Button onClick={() => onOpen("extend")}>{t("extend.act")}</Button>
        )}
        {rights.manage && step === "add" && <Discard batchNo={batch.batchNo} obstacle={obstacle} />}
      </div>
    </Panel>
  );
}

function Discard({ batchNo, obstacle }: { batchNo: string; obstacle: string | null }) {
  const t = useTranslations("outbound.act");
  const errorWords = useErrorWords();
  const router = useRouter();
  const discarding = useAct<{ batchNo: string }, { batchNo: string }>("/api/discarded-batches", {
    onSuccess: () => router.push("/outbound?view=batches" as Route),
  });
  return (
    <>
      {discarding.isError && <Notice tone="stop" title={errorWords(discarding.error)} />}
      <Button
        variant="danger"
        pending={discarding.isPending}
        disabledReason={obstacle}
        onClick={() => discarding.mutate({ batchNo })}
      >
        {t("discard")}
      </Button>
    </>
  );
}
