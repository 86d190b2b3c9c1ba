"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { useAct } from "#components/item/use-act";
import type { BatchFile } from "#components/outbound/outbound-view";
import { PaperFields, type PaperNumbers } from "#components/outbound/paper-fields";
import { Checkbox } from "#components/ui/checkbox";
import { TextField } from "#components/ui/text-field";
import { papersAmong, papersAtSeal } from "#lib/domain/load-papers";
import { gramsOf } from "#lib/domain/weight";

export type BatchDialogProps = {
  batch: BatchFile;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** The step was taken; says so and reads the page anew. */
  onDone: (words: string) => void;
};

type Seal = {
  batchNo: string;
  countedPieces: number;
  papers: Record<string, string>;
  grossWeightGrams: number | null;
  witness: boolean;
};

type SealDialogProps = BatchDialogProps & {
  /** Scans into this load that wait for their answer. */
  obstacle: string | null;
};

/** Counted by hand, with the numbers of its papers: only then is a load sealed. */
export function SealDialog({ batch, obstacle, isOpen, onOpenChange, onDone }: SealDialogProps) {
  const t = useTranslations("outbound.seal");
  const [counted, setCounted] = useState("");
  const [witness, setWitness] = useState(false);
  const [weight, setWeight] = useState("");
  const [papers, setPapers] = useState<PaperNumbers>(batch.papers);
  const sealing = useAct<{ batchNo: string }, Seal>("/api/seals", { onSuccess: () => onDone(t("done")) });
  const needed = papersAtSeal[batch.outcome];
  const isCounted = /^\d{1,4}$/.test(counted);
  const isOverseas = batch.outcome === "reship";
  const grossWeightGrams = isOverseas ? gramsOf(weight) : null;
  const isWeighed = !isOverseas || grossWeightGrams !== null;
  const isComplete = isCounted && isWeighed && needed.every((name) => papers[name]?.trim());
  return (
    <ActDialog
      title={t("title", { batchNo: batch.batchNo })}
      act={t("act")}
      {...{ isOpen, onOpenChange }}
      trouble={obstacle ?? (isComplete ? null : t("incomplete"))}
      isPending={sealing.isPending}
      error={sealing.error}
      onAct={() =>
        sealing.mutate({
          batchNo: batch.batchNo,
          countedPieces: Number(counted),
          witness,
          grossWeightGrams,
          papers: papersAmong(needed, papers),
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
      {isOverseas && (
        <TextField
          label={t("weight")}
          value={weight}
          onChange={setWeight}
          inputMode="decimal"
          maxLength={9}
          isRequired
          code
        />
      )}
      <PaperFields needed={needed} papers={papers} onChange={setPapers} />
      {batch.outcome === "destroy" && (
        <Checkbox isSelected={witness} onChange={setWitness}>
          {t("witness")}
        </Checkbox>
      )}
    </ActDialog>
  );
}
