"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { RadioCards } from "#components/ui/radio-cards";
import { TextField } from "#components/ui/text-field";
import { type ReprintReason, reprintReasons } from "#lib/domain/label-print";

/** What the labels are of, which says why it is asked. */
export type ReprintKind = "piece" | "place" | "load" | "cards" | "roll";

type ReprintDialogProps = {
  kind: ReprintKind;
  /** How many labels there will be, and how many of them are not the first. */
  count: number;
  again: number;
  isPending: boolean;
  error: unknown;
  onPrint: (reason: ReprintReason, note: string | null) => void;
  onClose: () => void;
};

/** Why labels are printed once more, asked once for all of them. */
export function ReprintDialog({
  kind,
  count,
  again,
  isPending,
  error,
  onPrint,
  onClose,
}: ReprintDialogProps) {
  const t = useTranslations("labels.again");
  const [reason, setReason] = useState<ReprintReason | null>(null);
  const [note, setNote] = useState("");
  const said = note.trim();
  const trouble = reason === null ? t("choose") : reason === "other" && said === "" ? t("sayWhy") : null;
  return (
    <ActDialog
      title={t("title", { again })}
      act={t("act", { count })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      trouble={trouble}
      isPending={isPending}
      error={error}
      onAct={() => reason && onPrint(reason, said === "" ? null : said)}
    >
      <p className="measure">{t(`body.${kind}`, { again })}</p>
      <RadioCards
        label={t("label")}
        columns={2}
        value={reason}
        onChange={setReason}
        cards={reprintReasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
      />
      <TextField
        label={t("note")}
        maxLength={200}
        value={note}
        onChange={setNote}
        isRequired={reason === "other"}
      />
    </ActDialog>
  );
}
