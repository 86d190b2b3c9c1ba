"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { UndoArrival } from "#components/dock/use-undo-arrival";
import { ActDialog } from "#components/item/act-dialog";
import { TextField } from "#components/ui/text-field";
import { arrivalUndoMinutes } from "#lib/domain/arrival-undo";

/** Asks why an arrival is taken back that is no longer free to take back. */
export function UndoDialog({ waybillNo, undoing }: { waybillNo: string; undoing: UndoArrival }) {
  const t = useTranslations("dock.undo");
  const [reason, setReason] = useState("");
  return (
    <ActDialog
      title={t("title", { waybillNo })}
      act={t("act")}
      isOpen
      trouble={reason.trim() === "" ? t("needsReason") : null}
      isPending={undoing.isPending}
      error={null}
      onAct={() => undoing.undo(waybillNo, reason.trim())}
      onOpenChange={(isOpen) => !isOpen && undoing.close()}
    >
      <p className="measure">{t("body", { minutes: arrivalUndoMinutes })}</p>
      <TextField
        label={t("reason")}
        maxLength={200}
        value={reason}
        onChange={setReason}
        isRequired
        autoFocus
      />
    </ActDialog>
  );
}
