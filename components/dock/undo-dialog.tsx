"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { UndoArrival } from "#components/dock/use-undo-arrival";
import { AskDialog } from "#components/item/ask-dialog";
import { TextField } from "#components/ui/text-field";

/** Asks why an arrival is taken back that is no longer free to take back. */
export function UndoDialog({ waybillNo, undoing }: { waybillNo: string; undoing: UndoArrival }) {
  const t = useTranslations("dock.undo");
  const [reason, setReason] = useState("");
  return (
    <AskDialog
      title={t("title", { waybillNo })}
      body={t("body")}
      act={t("act")}
      obstacle={reason.trim() === "" ? t("needsReason") : null}
      isPending={undoing.isPending}
      error={null}
      onAct={() => undoing.undo(waybillNo, reason.trim())}
      onClose={undoing.close}
    >
      <TextField
        label={t("reason")}
        maxLength={200}
        value={reason}
        onChange={setReason}
        isRequired
        autoFocus
      />
    </AskDialog>
  );
}
