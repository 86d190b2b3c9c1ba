"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { useAct } from "#components/item/use-act";
import type { BatchDialogProps } from "#components/outbound/seal-dialog";
import { TextField } from "#components/ui/text-field";

const urls = { approve: "/api/approvals", clear: "/api/clearances" } as const;

/** A second person's yes, or the officer's no-objection, signed with the own PIN. */
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
      <p>{t(`${kind}.note`, { count: batch.pieces.length, receiver: batch.receiver })}</p>
      <TextField
        label={t("pin")}
        type="password"
        inputMode="numeric"
        autoComplete="off"
        value={pin}
        onChange={setPin}
        maxLength={12}
        autoFocus
        isRequired
        code
      />
    </ActDialog>
  );
}
