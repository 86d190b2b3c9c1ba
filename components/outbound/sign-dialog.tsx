"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { useAct } from "#components/item/use-act";
import { PaperFields, type PaperNumbers } from "#components/outbound/paper-fields";
import type { BatchDialogProps } from "#components/outbound/seal-dialog";
import { SignatureField } from "#components/outbound/signature-field";
import { papersAmong, papersAtApproval } from "#lib/domain/load-papers";

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

type Signature = { batchNo: string; pin: string; customsApproval?: Record<string, string> };

/** Customs' answer to the application for a destruction; every other signature has none. */
function answerOf(needed: readonly string[], papers: PaperNumbers) {
  return needed.length > 0 ? { customsApproval: papersAmong(needed, papers) } : {};
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
  const names = useTranslations("outbound.papers");
  const [pin, setPin] = useState("");
  const [papers, setPapers] = useState<PaperNumbers>(batch.papers);
  const needed = kind === "approve" ? papersAtApproval[batch.outcome] : [];
  const missing = needed.find((name) => !papers[name]?.trim());
  const signing = useAct<{ batchNo: string }, Signature>(urls[kind], {
    onSuccess: () => onDone(t(`${kind}.done`)),
    onSettled: () => setPin(""),
  });
  return (
    <ActDialog
      title={t(`${kind}.title`, { batchNo: batch.batchNo })}
      act={t(`${kind}.act`)}
      {...{ isOpen, onOpenChange }}
      trouble={missing ? t("needsPaper", { paper: names(missing) }) : pin === "" ? t("needsPin") : null}
      isPending={signing.isPending}
      error={signing.error}
      onAct={() => signing.mutate({ batchNo: batch.batchNo, pin, ...answerOf(needed, papers) })}
    >
      <p>{t(`${kind}.note`, { count: batch.progress.pieces, receiver: batch.receiver })}</p>
      <PaperFields needed={needed} papers={papers} onChange={setPapers} isFirst />
      <SignatureField label={t("pin")} value={pin} onChange={setPin} autoFocus={needed.length === 0} />
    </ActDialog>
  );
}
