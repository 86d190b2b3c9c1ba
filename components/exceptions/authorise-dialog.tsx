"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { useAct } from "#components/item/use-act";
import { TextField } from "#components/ui/text-field";

type AuthoriseDialogProps = { returnNo: string; onClose: () => void; onDone: (words: string) => void };

/** Records that the merchant authorised a return, and where that was heard. */
export function AuthoriseDialog({ returnNo, onClose, onDone }: AuthoriseDialogProps) {
  const t = useTranslations("exceptions.authorise");
  const queries = useQueryClient();
  const [note, setNote] = useState("");
  const recording = useAct<unknown, { returnNo: string; note: string }>("/api/authorisations", {
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["returns"] });
      onDone(t("done", { returnNo }));
    },
  });
  return (
    <ActDialog
      title={t("title", { returnNo })}
      act={t("act")}
      isOpen
      trouble={note.trim() === "" ? t("needsNote") : null}
      isPending={recording.isPending}
      error={recording.error}
      onAct={() => recording.mutate({ returnNo, note: note.trim() })}
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <p className="measure">{t("body")}</p>
      <TextField
        label={t("note")}
        hint={t("hint")}
        maxLength={200}
        value={note}
        onChange={setNote}
        isRequired
        autoFocus
      />
    </ActDialog>
  );
}
