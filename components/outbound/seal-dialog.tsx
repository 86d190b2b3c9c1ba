"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { useAct } from "#components/item/use-act";
import type { BatchFile } from "#components/outbound/outbound-view";
import { TextField } from "#components/ui/text-field";
import { papersOf } from "#lib/domain/batch-rules";

export type BatchDialogProps = {
  batch: BatchFile;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** The step was taken; says so and reads the page anew. */
  onDone: (words: string) => void;
};

type Seal = { batchNo: string; countedPieces: number; papers: Record<string, string> };

/** Counted by hand, with the numbers of its papers: only then is a load sealed. */
export function SealDialog({ batch, isOpen, onOpenChange, onDone }: BatchDialogProps) {
  const t = useTranslations("outbound.seal");
  const names = useTranslations("outbound.papers");
  const [counted, setCounted] = useState("");
  const [papers, setPapers] = useState<Record<string, string>>({ ...batch.papers });
  const sealing = useAct<{ batchNo: string }, Seal>("/api/seals", { onSuccess: () => onDone(t("done")) });
  const needed = papersOf[batch.outcome];
  const isCounted = /^\d{1,4}$/.test(counted);
  const isComplete = isCounted && needed.every((name) => papers[name]?.trim());
  return (
    <ActDialog
      title={t("title", { batchNo: batch.batchNo })}
      act={t("act")}
      {...{ isOpen, onOpenChange }}
      trouble={isComplete ? null : t("incomplete")}
      isPending={sealing.isPending}
      error={sealing.error}
      onAct={() =>
        sealing.mutate({
          batchNo: batch.batchNo,
          countedPieces: Number(counted),
          papers: Object.fromEntries(needed.map((name) => [name, papers[name]?.trim() ?? ""])),
        })
      }
    >
      <TextField
        label={t("counted")}
        hint={t("countedHint")}
        value={counted}
        onChange={setCounted}
        inputMode="numeric"
        maxLength={4}
        autoFocus
        isRequired
        code
      />
      {needed.map((name) => (
        <TextField
          key={name}
          label={names(name)}
          value={papers[name] ?? ""}
          onChange={(value) => setPapers({ ...papers, [name]: value })}
          maxLength={100}
          isRequired
          code={name !== "contractor"}
        />
      ))}
    </ActDialog>
  );
}
