"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import type { Band } from "#components/scan/state-band";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { Notice } from "#components/ui/notice";
import { TextArea } from "#components/ui/text-area";

type MoveOutDialogProps = {
  plate: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onDone: (told: Band) => void;
};

/** Proposes without an inspection that a piece leave the zone again. */
export function MoveOutDialog({ plate, isOpen, onOpenChange, onDone }: MoveOutDialogProps) {
  const t = useTranslations("inspection.moveOut");
  const common = useTranslations("common.act");
  const errorWords = useErrorWords();
  const [reason, setReason] = useState("");
  const proposing = useAct<{ plate: string }, { plate: string; reason: string }>("/api/move-out-proposals", {
    onSuccess: () => {
      onOpenChange(false);
      onDone({ tone: "ok", word: t("word"), code: plate, message: t("done"), next: t("next") });
    },
  });
  const isEmpty = reason.trim() === "";
  return (
    <Dialog
      title={t("title")}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      actions={
        <>
          <Button onClick={() => onOpenChange(false)}>{common("cancel")}</Button>
          <Button
            variant="primary"
            disabledReason={isEmpty ? t("needsReason") : null}
            pending={proposing.isPending}
            onClick={() => proposing.mutate({ plate, reason: reason.trim() })}
          >
            {t("act")}
          </Button>
        </>
      }
    >
      <p className="measure">{t("body")}</p>
      {proposing.error && <Notice tone="stop" title={errorWords(proposing.error)} />}
      <TextArea label={t("reason")} value={reason} onChange={setReason} isRequired autoFocus />
    </Dialog>
  );
}
