"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { useAct } from "#components/item/use-act";
import { PaperFields, type PaperNumbers } from "#components/outbound/paper-fields";
import type { BatchDialogProps } from "#components/outbound/seal-dialog";
import { clockNow, shanghaiInstant } from "#components/outbound/wall-clock";
import { TextField } from "#components/ui/text-field";
import { papersAmong, papersAtExecution, passesGate } from "#lib/domain/load-papers";

type Execution = { batchNo: string; gateAt: string | null; papers: Record<string, string> };

/** The last step: the load leaves, its pieces are closed, and their offices hear of it. */
export function ExecuteDialog({ batch, isOpen, onOpenChange, onDone }: BatchDialogProps) {
  const t = useTranslations("outbound.execute");
  const names = useTranslations("outbound.papers");
  const leaving = { outcome: batch.outcome, destinationKind: batch.destination.kind };
  const atGate = passesGate(leaving);
  const [gate, setGate] = useState(clockNow);
  const [papers, setPapers] = useState<PaperNumbers>(batch.papers);
  const needed = papersAtExecution(leaving);
  const executing = useAct<{ pieces: number; closed: number }, Execution>("/api/executions", {
    onSuccess: ({ pieces, closed }) =>
      onDone(closed < pieces ? t("begun", { closed, pieces }) : t("done", { count: pieces })),
  });
  const gateAt = atGate ? shanghaiInstant(gate) : null;
  const missing = needed.find((name) => !papers[name]?.trim());
  const needsGate = atGate && gateAt === null ? t("needsGate") : null;
  return (
    <ActDialog
      title={t(`title.${batch.outcome}`, { batchNo: batch.batchNo })}
      act={t(`act.${batch.outcome}`)}
      {...{ isOpen, onOpenChange }}
      trouble={missing ? t("needsPaper", { paper: names(missing) }) : needsGate}
      isPending={executing.isPending}
      error={executing.error}
      onAct={() =>
        executing.mutate({
          batchNo: batch.batchNo,
          gateAt,
          papers: papersAmong(needed, papers),
        })
      }
    >
      <p>{t(`note.${batch.outcome}`, { count: batch.progress.pieces, receiver: batch.receiver })}</p>
      <PaperFields needed={needed} papers={papers} onChange={setPapers} isFirst />
      {atGate && (
        <TextField type="datetime-local" label={t("gate")} value={gate} onChange={setGate} isRequired code />
      )}
    </ActDialog>
  );
}
