"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { useAct } from "#components/item/use-act";
import type { Band } from "#components/scan/state-band";
import { Select } from "#components/ui/select";
import { TextArea } from "#components/ui/text-area";
import { type Suspicion, suspicions } from "#lib/domain/item";

type Report = { plate: string; suspicion: Suspicion; reason: string };
type SuspicionDialogProps = { plate: string; onClose: () => void; onDone: (told: Band) => void };

/** Reports what an officer must see before anything moves. */
export function SuspicionDialog({ plate, onClose, onDone }: SuspicionDialogProps) {
  const t = useTranslations("items.suspicion");
  const kinds = useTranslations("item.suspicion");
  const [suspicion, setSuspicion] = useState<Suspicion | null>(null);
  const [reason, setReason] = useState("");
  const reporting = useAct<{ plate: string }, Report>("/api/suspicions", {
    onSuccess: () => {
      onClose();
      onDone({ tone: "stop", word: t("word"), code: plate, message: t("done"), next: t("next") });
    },
  });
  const said = reason.trim();
  return (
    <ActDialog
      title={t("title", { plate })}
      act={t("send")}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      trouble={suspicion === null || said === "" ? t("incomplete") : null}
      isPending={reporting.isPending}
      error={reporting.error}
      onAct={() => suspicion && reporting.mutate({ plate, suspicion, reason: said })}
    >
      <p className="measure">{t("body")}</p>
      <Select
        label={t("kind")}
        value={suspicion}
        onChange={setSuspicion}
        options={suspicions.map((value) => ({ value, label: kinds(value) }))}
        isRequired
      />
      <TextArea label={t("reason")} maxLength={500} value={reason} onChange={setReason} isRequired />
    </ActDialog>
  );
}
