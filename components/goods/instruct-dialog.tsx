"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { OutcomeMark } from "#components/marks/outcome-mark";
import { RadioCards } from "#components/ui/radio-cards";
import { TextArea } from "#components/ui/text-area";
import { TextField } from "#components/ui/text-field";
import {
  type InstructedOutcome,
  type Instruction,
  instructableOutcomes,
} from "#lib/domain/owner-instruction";

type InstructDialogProps = {
  count: number;
  onClose: () => void;
  onSend: (instruction: Instruction) => void;
  isPending: boolean;
  error: unknown;
};

/** What the owner wants done with its pieces, under its own number. */
export function InstructDialog({ count, onClose, onSend, isPending, error }: InstructDialogProps) {
  const t = useTranslations("goods.instruct");
  const outcomes = useTranslations("item.outcome");
  const [outcome, setOutcome] = useState<InstructedOutcome>("reship");
  const [reference, setReference] = useState("");
  const [note, setNote] = useState("");
  return (
    <ActDialog
      title={t("title", { count })}
      act={t("send")}
      isOpen
      onOpenChange={onClose}
      trouble={reference.trim() ? null : t("needsReference")}
      isPending={isPending}
      error={error}
      onAct={() => onSend({ outcome, reference: reference.trim(), note: note.trim() || null })}
    >
      <RadioCards
        label={t("outcome")}
        value={outcome}
        onChange={setOutcome}
        cards={instructableOutcomes.map((value) => ({
          value,
          label: outcomes(value),
          note: t(`notes.${value}`),
          mark: <OutcomeMark outcome={value} word={null} />,
        }))}
      />
      <TextField
        label={t("reference")}
        hint={t("referenceHint")}
        value={reference}
        onChange={setReference}
        maxLength={60}
        isRequired
        autoFocus
        code
      />
      <TextArea label={t("note")} value={note} onChange={setNote} maxLength={500} />
    </ActDialog>
  );
}
