"use client";

import { useTranslations } from "next-intl";
import type { UndoArrival } from "#components/dock/use-undo-arrival";
import { ReasonDialog } from "#components/item/reason-dialog";
import { arrivalUndoMinutes } from "#lib/domain/arrival-undo";

/** Asks why an arrival is taken back that is no longer free to take back. */
export function UndoDialog({ waybillNo, undoing }: { waybillNo: string; undoing: UndoArrival }) {
  const t = useTranslations("dock.undo");
  return (
    <ReasonDialog
      title={t("title", { waybillNo })}
      act={t("act")}
      body={t("body", { minutes: arrivalUndoMinutes })}
      label={t("reason")}
      needsReason={t("needsReason")}
      maxLength={200}
      isPending={undoing.isPending}
      error={null}
      onAct={(reason) => undoing.undo(waybillNo, reason)}
      onClose={undoing.close}
    />
  );
}
