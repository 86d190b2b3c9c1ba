"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { useAct } from "#components/item/use-act";
import type { BatchDialogProps } from "#components/outbound/seal-dialog";
import { RadioCards } from "#components/ui/radio-cards";
import { TextField } from "#components/ui/text-field";
import type { Residues } from "#lib/domain/destruction-path";

const names = ["income", "residueDeclarationNo", "tax"] as const;

/** What became of the residues: nothing of worth, or income with its declaration under 0844 and the tax on it. */
export function ResiduesDialog({ batch, isOpen, onOpenChange, onDone }: BatchDialogProps) {
  const t = useTranslations("outbound.path");
  const [kind, setKind] = useState<Residues["kind"]>("none");
  const [texts, setTexts] = useState({ income: "", residueDeclarationNo: "", tax: "" });
  const recording = useAct<{ batchNo: string }, { batchNo: string; residues: Residues }>("/api/residues", {
    onSuccess: () => onDone(t("done", { step: t("step.residues") })),
  });
  const residues = residuesOf(kind, texts);
  const act = () => residues && recording.mutate({ batchNo: batch.batchNo, residues });
  return (
    <ActDialog
      title={t("title", { step: t("step.residues"), batchNo: batch.batchNo })}
      act={t("act.residues")}
      {...{ isOpen, onOpenChange }}
      trouble={residues ? null : t("needsResidues")}
      isPending={recording.isPending}
      error={recording.error}
      onAct={act}
    >
      <p>{t("note.residues")}</p>
      <RadioCards
        label={t("step.residues")}
        value={kind}
        onChange={setKind}
        cards={(["none", "income"] as const).map((value) => ({ value, label: t(`residues.${value}`) }))}
      />
      {kind === "income" &&
        names.map((name) => (
          <TextField
            key={name}
            label={t(`field.${name}`)}
            value={texts[name]}
            onChange={(text) => setTexts({ ...texts, [name]: text })}
            maxLength={60}
            isRequired
            code
          />
        ))}
    </ActDialog>
  );
}

function residuesOf(kind: Residues["kind"], texts: Record<(typeof names)[number], string>): Residues | null {
  if (kind === "none") return { kind };
  const [incomeFen, taxFen] = [fenOf(texts.income), fenOf(texts.tax)];
  const residueDeclarationNo = texts.residueDeclarationNo.trim();
  if (incomeFen === null || taxFen === null || residueDeclarationNo === "") return null;
  return { kind, incomeFen, residueDeclarationNo, taxFen };
}

/** Fen of an amount written in yuan with two decimals at most; null for anything else. */
function fenOf(yuan: string): number | null {
  const read = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(yuan.trim());
  const fen = read ? Number(read[1]) * 100 + Number((read[2] ?? "").padEnd(2, "0")) : 0;
  return fen > 0 ? fen : null;
}
