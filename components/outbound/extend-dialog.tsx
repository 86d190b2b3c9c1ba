"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { useAct } from "#components/item/use-act";
import type { BatchDialogProps } from "#components/outbound/seal-dialog";
import { TextArea } from "#components/ui/text-area";
import { TextField } from "#components/ui/text-field";
import { extensionDaysAtMost, firstExtensionDay } from "#lib/domain/destruction";

type Extension = { batchNo: string; days: number; extensionNo: string; reason: string };

/** Customs' extension of the time for destroying, once and by thirty days at most. */
export function ExtendDialog({ batch, isOpen, onOpenChange, onDone }: BatchDialogProps) {
  const t = useTranslations("outbound.extend");
  const [days, setDays] = useState(String(extensionDaysAtMost));
  const [extensionNo, setExtensionNo] = useState("");
  const [reason, setReason] = useState("");
  const extending = useAct<{ batchNo: string }, Extension>("/api/destruction-extensions", {
    onSuccess: () => onDone(t("done")),
  });
  const isNumber = /^\d{1,2}$/.test(days) && Number(days) >= 1 && Number(days) <= extensionDaysAtMost;
  const isComplete = isNumber && extensionNo.trim() !== "" && reason.trim() !== "";
  const from = batch.papers.approvalDate && firstExtensionDay(batch.papers.approvalDate);
  return (
    <ActDialog
      title={t("title", { batchNo: batch.batchNo })}
      act={t("act")}
      {...{ isOpen, onOpenChange }}
      trouble={isComplete ? null : t("incomplete")}
      isPending={extending.isPending}
      error={extending.error}
      onAct={() =>
        extending.mutate({
          batchNo: batch.batchNo,
          days: Number(days),
          extensionNo: extensionNo.trim(),
          reason: reason.trim(),
        })
      }
    >
      <p>{t("note", { from: from ?? "" })}</p>
      <TextField
        label={t("days")}
        value={days}
        onChange={setDays}
        inputMode="numeric"
        maxLength={2}
        autoFocus
        isRequired
        code
      />
      <TextField
        label={t("extensionNo")}
        value={extensionNo}
        onChange={setExtensionNo}
        maxLength={60}
        isRequired
        code
      />
      <TextArea label={t("reason")} value={reason} onChange={setReason} maxLength={500} isRequired />
    </ActDialog>
  );
}
