"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { useClosingAct } from "#components/item/use-closing-act";
import { TextField } from "#components/ui/text-field";

const fields = ["code", "name", "licenceNo", "licensedFor", "licensedUntil"] as const;
const limits = { code: 18, name: 100, licenceNo: 60, licensedFor: 200, licensedUntil: 10 } as const;

export type ContractorEntry = Record<(typeof fields)[number], string>;

const blank: ContractorEntry = { code: "", name: "", licenceNo: "", licensedFor: "", licensedUntil: "" };

type ContractorDialogProps = { entry: ContractorEntry | null; onClose: () => void };

/** Writes what a contractor's licence covers from now on; what it said before stays on record. */
export function ContractorDialog({ entry, onClose }: ContractorDialogProps) {
  const t = useTranslations("contractors");
  const [draft, setDraft] = useState<ContractorEntry>(entry ?? blank);
  const recording = useClosingAct<ContractorEntry>("/api/contractors", onClose);
  const given = Object.fromEntries(fields.map((name) => [name, draft[name].trim()])) as ContractorEntry;
  return (
    <ActDialog
      title={t(entry ? "edit" : "add")}
      act={t(entry ? "edit" : "add")}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      trouble={fields.every((name) => given[name] !== "") ? null : t("incomplete")}
      isPending={recording.isPending}
      error={recording.error}
      onAct={() => recording.mutate(given)}
    >
      {fields.map((name) => (
        <TextField
          key={name}
          type={name === "licensedUntil" ? "date" : "text"}
          label={t(name)}
          hint={name === "code" ? t("codeHint") : undefined}
          value={draft[name]}
          onChange={(value) => setDraft({ ...draft, [name]: name === "code" ? value.toUpperCase() : value })}
          maxLength={limits[name]}
          isReadOnly={name === "code" && entry !== null}
          autoFocus={entry === null && name === "code"}
          isRequired
          code={name !== "name" && name !== "licensedFor"}
        />
      ))}
    </ActDialog>
  );
}
