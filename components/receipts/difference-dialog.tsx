"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { RadioCards } from "#components/ui/radio-cards";
import { TextArea } from "#components/ui/text-area";
import { type ReceiptDifference, receiptDifferences, type StatedDifference } from "#lib/domain/goods-receipt";

type DifferenceDialogProps = {
  plate: string;
  onState: (difference: StatedDifference) => void;
  onClose: () => void;
};

/** How one piece did not come as it was handed over; nothing is sent yet. */
export function DifferenceDialog({ plate, onState, onClose }: DifferenceDialogProps) {
  const t = useTranslations("receipts");
  const [said, setSaid] = useState<ReceiptDifference>("missing");
  const [note, setNote] = useState("");
  const written = note.trim();
  return (
    <ActDialog
      title={t("difference.title", { plate })}
      act={t("difference.act")}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      trouble={written === "" ? t("difference.needsNote") : null}
      isPending={false}
      error={null}
      onAct={() => onState({ plate, said, note: written })}
    >
      <RadioCards
        label={t("difference.kind")}
        value={said}
        onChange={setSaid}
        cards={receiptDifferences.map((value) => ({ value, label: t(`said.${value}`) }))}
      />
      <TextArea
        label={t("difference.note")}
        hint={t("difference.hint")}
        value={note}
        onChange={setNote}
        maxLength={500}
        isRequired
      />
    </ActDialog>
  );
}
