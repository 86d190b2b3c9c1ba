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

type Identified = { returnNo: string; pieces: { gnum: number | null }[] };
type IdentifyDialogProps = {
  parcelId: string;
  waybillNo: string;
  onClose: () => void;
  onDone: (words: string) => void;
};

const formId = "identify";

/** Attaches an unidentified box to the sale that was found after all. */
export function IdentifyDialog({ parcelId, waybillNo, onClose, onDone }: IdentifyDialogProps) {
  const t = useTranslations("exceptions.identify");
  const common = useTranslations("common.act");
  const words = useErrorWords();
  const queries = useQueryClient();
  const [listCode, setListCode] = useState("");
  const identifying = useAct<Identified, { parcelId: string; listCode: string }>("/api/identifications", {
    onSuccess: ({ returnNo, pieces }) => {
      void queries.invalidateQueries({ queryKey: ["returns"] });
      const loose = pieces.filter(({ gnum }) => gnum === null).length;
      onDone(t("done", { waybillNo, returnNo, count: pieces.length, loose }));
    },
  });
  const isShort = listCode.trim().length < 4;
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!isShort && !identifying.isPending) identifying.mutate({ parcelId, listCode: listCode.trim() });
  }
  return (
    <Dialog
      title={t("title", { waybillNo })}
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
            pending={identifying.isPending}
            disabledReason={isShort ? t("needsCode") : null}
          >
            {t("act")}
          </Button>
        </>
      }
    >
      <p className="measure">{t("body")}</p>
      {identifying.error && <Notice tone="stop" title={words(identifying.error)} />}
      <form id={formId} onSubmit={submit}>
        <TextField
          label={t("code")}
          hint={t("hint")}
          code
          maxLength={60}
          value={listCode}
          onChange={setListCode}
          isRequired
          autoFocus
        />
      </form>
    </Dialog>
  );
}
