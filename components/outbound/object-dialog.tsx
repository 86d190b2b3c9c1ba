"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { useAct } from "#components/item/use-act";
import type { BatchDialogProps } from "#components/outbound/seal-dialog";
import { SignatureField } from "#components/outbound/signature-field";
import { TextArea } from "#components/ui/text-area";

type Objection = { batchNo: string; reason: string; pin: string };

/** The officer's objection to a move-out list, with its reason and signed with the PIN: the list goes back. */
export function ObjectDialog({ batch: { batchNo }, isOpen, onOpenChange, onDone }: BatchDialogProps) {
  const t = useTranslations("batches.object");
  const sign = useTranslations("outbound.sign");
  const [reason, setReason] = useState("");
  const [pin, setPin] = useState("");
  const objecting = useAct<{ batchNo: string }, Objection>("/api/objections", {
    onSuccess: () => onDone(t("done", { batchNo })),
    onSettled: () => setPin(""),
  });
  const written = reason.trim();
  return (
    <ActDialog
      title={t("title", { batchNo })}
      act={t("act")}
      {...{ isOpen, onOpenChange }}
      trouble={written === "" ? t("needsReason") : pin === "" ? sign("needsPin") : null}
      isPending={objecting.isPending}
      error={objecting.error}
      onAct={() => objecting.mutate({ batchNo, reason: written, pin })}
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
      <SignatureField label={sign("pin")} value={pin} onChange={setPin} />
    </ActDialog>
  );
}
