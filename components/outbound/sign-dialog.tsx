"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { useAct } from "#components/item/use-act";
import type { BatchDialogProps } from "#components/outbound/seal-dialog";
import { SignatureField } from "#components/outbound/signature-field";

const urls = {
  approve: "/api/approvals",
  clear: "/api/clearances",
  confirmed: "/api/destruction-confirmations",
  witnessed: "/api/destruction-witnesses",
  accepted: "/api/destruction-acceptances",
} as const;

/** Whether a step is a signature and asks for nothing else. */
export function isSigned(step: string): step is keyof typeof urls {
  return step in urls;
}

/** A second person's yes, or the officer's word, signed with the own PIN. */
export function SignDialog({
  kind,
  batch,
  isOpen,
  onOpenChange,
  onDone,
}: BatchDialogProps & { kind: keyof typeof urls }) {
  const t = useTranslations("outbound.sign");
  const [pin, setPin] = useState("");
  const signing = useAct<{ batchNo: string }, { batchNo: string; pin: string }>(urls[kind], {
    onSuccess: () => onDone(t(`${kind}.done`)),
    onSettled: () => setPin(""),
  });
  return (
    <ActDialog
      title={t(`${kind}.title`, { batchNo: batch.batchNo })}
      act={t(`${kind}.act`)}
      {...{ isOpen, onOpenChange }}
      trouble={pin === "" ? t("needsPin") : null}
      isPending={signing.isPending}
      error={signing.error}
      onAct={() => signing.mutate({ batchNo: batch.batchNo, pin })}
    >
      <p>{t(`${kind}.note`, { count: batch.progress.pieces, receiver: batch.receiver })}</p>
      <SignatureField label={t("pin")} value={pin} onChange={setPin} autoFocus />
    </ActDialog>
  );
}
