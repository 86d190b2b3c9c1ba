"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { useClosingAct } from "#components/item/use-closing-act";
import { TextField } from "#components/ui/text-field";

type Given = { authorisationNo: string; authorisedUntil: string | null };

/** A merchant's standing authorisation: its own number of the document, and its last day where it has one. */
export function GiveDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("authorisations.give");
  const [number, setNumber] = useState("");
  const [until, setUntil] = useState("");
  const giving = useClosingAct<Given>("/api/standing-authorisations", onClose);
  const authorisationNo = number.trim();
  return (
    <ActDialog
      title={t("title")}
      act={t("send")}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      trouble={authorisationNo === "" ? t("needsNumber") : null}
      isPending={giving.isPending}
      error={giving.error}
      onAct={() => giving.mutate({ authorisationNo, authorisedUntil: until || null })}
    >
      <p className="measure">{t("body")}</p>
      <TextField
        label={t("number")}
        value={number}
        onChange={setNumber}
        maxLength={60}
        isRequired
        autoFocus
        code
      />
      <TextField
        label={t("until")}
        hint={t("untilHint")}
        value={until}
        onChange={setUntil}
        type="date"
        code
      />
    </ActDialog>
  );
}
