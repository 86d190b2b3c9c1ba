"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { useClosingAct } from "#components/item/use-closing-act";
import { Select } from "#components/ui/select";
import { TextField } from "#components/ui/text-field";
import { type CreditClass, creditClasses } from "#lib/domain/enterprise";

export type EnterpriseEntry = {
  code: string;
  name: string;
  creditClass: CreditClass;
  creditSource: string;
  authorisationNo: string | null;
  authorisedUntil: string | null;
};

const blank: EnterpriseEntry = {
  code: "",
  name: "",
  creditClass: "ordinary",
  creditSource: "",
  authorisationNo: null,
  authorisedUntil: null,
};

type EnterpriseDialogProps = { entry: EnterpriseEntry | null; onClose: () => void };

/** Writes what holds of an enterprise from now on; what held before stays on record. */
export function EnterpriseDialog({ entry, onClose }: EnterpriseDialogProps) {
  const t = useTranslations("enterprises");
  const [draft, setDraft] = useState(entry ?? blank);
  const recording = useClosingAct<EnterpriseEntry>("/api/enterprises", onClose);
  const given = trimmed(draft);
  const isComplete = given.code !== "" && given.name !== "" && given.creditSource !== "";
  return (
    <ActDialog
      title={t(entry ? "edit" : "add")}
      act={t(entry ? "edit" : "add")}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      trouble={isComplete ? null : t("incomplete")}
      isPending={recording.isPending}
      error={recording.error}
      onAct={() => recording.mutate(given)}
    >
      <EnterpriseFields draft={draft} onChange={setDraft} isNew={entry === null} />
    </ActDialog>
  );
}

function trimmed(draft: EnterpriseEntry): EnterpriseEntry {
  return {
    code: draft.code.trim(),
    name: draft.name.trim(),
    creditClass: draft.creditClass,
    creditSource: draft.creditSource.trim(),
    authorisationNo: draft.authorisationNo?.trim() || null,
    authorisedUntil: draft.authorisedUntil || null,
  };
}

type EnterpriseFieldsProps = {
  draft: EnterpriseEntry;
  onChange: (draft: EnterpriseEntry) => void;
  isNew: boolean;
};

function EnterpriseFields({ draft, onChange, isNew }: EnterpriseFieldsProps) {
  const t = useTranslations("enterprises");
  const text = (key: Exclude<keyof EnterpriseEntry, "creditClass">) => ({
    label: t(key),
    value: draft[key] ?? "",
    onChange: (value: string) => onChange({ ...draft, [key]: key === "code" ? value.toUpperCase() : value }),
  });
  return (
    <>
      <TextField
        {...text("code")}
        hint={t("codeHint")}
        maxLength={18}
        isReadOnly={!isNew}
        autoFocus={isNew}
        isRequired
        code
      />
      <TextField {...text("name")} maxLength={100} isRequired />
      <Select
        label={t("creditClass")}
        value={draft.creditClass}
        onChange={(creditClass) => onChange({ ...draft, creditClass })}
        options={creditClasses.map((value) => ({ value, label: t(`classes.${value}`) }))}
        isRequired
      />
      <TextField {...text("creditSource")} maxLength={100} isRequired />
      <TextField {...text("authorisationNo")} hint={t("authorisationHint")} maxLength={60} code />
      <TextField {...text("authorisedUntil")} type="date" code />
    </>
  );
}
