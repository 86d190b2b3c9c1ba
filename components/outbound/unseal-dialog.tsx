"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { useAct } from "#components/item/use-act";
import type { BatchDialogProps } from "#components/outbound/seal-dialog";
import { TextArea } from "#components/ui/text-area";

/** Opens a sealed load again, with a reason; its approvals fall with the seal. */
export function UnsealDialog({ batch, isOpen, onOpenChange, onDone }: BatchDialogProps) {
  const t = useTranslations("outbound.unseal");
  const [reason, setReason] = useState("");
  const unsealing = useAct<{ batchNo: string }, { batchNo: string; reason: string }>("/api/unsealings", {
    onSuccess: () => onDone(t("done")),
  });
  return (
    <ActDialog
      title={t("title", { batchNo: batch.batchNo })}
      act={t("act")}
      {...{ isOpen, onOpenChange }}
      trouble={reason.trim() === "" ? t("needsReason") : null}
      isPending={unsealing.isPending}
      error={unsealing.error}
      onAct={() => unsealing.mutate({ batchNo: batch.batchNo, reason: reason.trim() })}
    >
      <p>{t("note")}</p>
      <TextArea
        label={t("reason")}
        value={reason}
        onChange={setReason}
        maxLength={500}
        autoFocus
        isRequired
      />
    </ActDialog>
  );
}
