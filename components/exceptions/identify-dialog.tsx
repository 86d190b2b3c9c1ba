"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { useAct } from "#components/item/use-act";
import { TextField } from "#components/ui/text-field";

type Identified = { returnNo: string; pieces: { gnum: number | null }[] };
type IdentifyDialogProps = {
  parcelId: string;
  waybillNo: string;
  onClose: () => void;
  onDone: (words: string) => void;
};

/** Attaches an unidentified box to the sale that was found after all. */
export function IdentifyDialog({ parcelId, waybillNo, onClose, onDone }: IdentifyDialogProps) {
  const t = useTranslations("exceptions.identify");
  const queries = useQueryClient();
  const [listCode, setListCode] = useState("");
  const identifying = useAct<Identified, { parcelId: string; listCode: string }>("/api/identifications", {
    onSuccess: ({ returnNo, pieces }) => {
      void queries.invalidateQueries({ queryKey: ["returns"] });
      const loose = pieces.filter(({ gnum }) => gnum === null).length;
      onDone(t("done", { waybillNo, returnNo, count: pieces.length, loose }));
    },
  });
  return (
    <ActDialog
      title={t("title", { waybillNo })}
      act={t("act")}
      isOpen
      trouble={listCode.trim().length < 4 ? t("needsCode") : null}
      isPending={identifying.isPending}
      error={identifying.error}
      onAct={() => identifying.mutate({ parcelId, listCode: listCode.trim() })}
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <p className="measure">{t("body")}</p>
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
    </ActDialog>
  );
}
