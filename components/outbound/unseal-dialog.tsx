"use client";

import { useTranslations } from "next-intl";
import { ReasonDialog } from "#components/item/reason-dialog";
import { useAct } from "#components/item/use-act";
import type { BatchDialogProps } from "#components/outbound/seal-dialog";

/** Opens a sealed load again, with a reason; its approvals fall with the seal. */
export function UnsealDialog({ batch: { batchNo }, isOpen, onOpenChange, onDone }: BatchDialogProps) {
  const t = useTranslations("outbound.unseal");
  const unsealing = useAct<{ batchNo: string }, { batchNo: string; reason: string }>("/api/unsealings", {
    onSuccess: () => onDone(t("done")),
  });
  if (!isOpen) return null;
  return (
    <ReasonDialog
      title={t("title", { batchNo })}
      act={t("act")}
      body={t("note")}
      label={t("reason")}
      needsReason={t("needsReason")}
      isPending={unsealing.isPending}
      error={unsealing.error}
      onAct={(reason) => unsealing.mutate({ batchNo, reason })}
      onClose={() => onOpenChange(false)}
    />
  );
}
