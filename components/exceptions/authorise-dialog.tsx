"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { Notice } from "#components/ui/notice";
import { TextField } from "#components/ui/text-field";

type AuthoriseDialogProps = { returnNo: string; onClose: () => void; onDone: (words: string) => void };

const formId = "authorise";

/** Records that the merchant authorised a return, and where that was heard. */
export function AuthoriseDialog({ returnNo, onClose, onDone }: AuthoriseDialogProps) {
  const t = useTranslations("exceptions.authorise");
  const common = useTranslations("common.act");
  const words = useErrorWords();
  const queries = useQueryClient();
  const [note, setNote] = useState("");
  const recording = useAct<unknown, { returnNo: string; note: string }>("/api/authorisations", {
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["returns"] });
      onDone(t("done", { returnNo }));
    },
  });
  const isEmpty = note.trim() === "";
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!isEmpty && !recording.isPending) recording.mutate({ returnNo, note: note.trim() });
  }
  return (
    <Dialog
      title={t("title", { returnNo })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={
        <>
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button
            type="submit"
            form={formId}
            variant="primary"
            keyHint="Enter"
            pending={recording.isPending}
            disabledReason={isEmpty ? t("needsNote") : null}
          >
            {t("act")}
          </Button>
        </>
      }
    >
      <p className="measure">{t("body")}</p>
      {recording.error && <Notice tone="stop" title={words(recording.error)} />}
      <form id={formId} onSubmit={submit}>
        <TextField
          label={t("note")}
          hint={t("hint")}
          maxLength={200}
          value={note}
          onChange={setNote}
          isRequired
          autoFocus
        />
      </form>
    </Dialog>
  );
}
