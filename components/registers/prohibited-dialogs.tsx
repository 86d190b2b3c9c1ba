"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { ReasonDialog } from "#components/item/reason-dialog";
import { useClosingAct } from "#components/item/use-closing-act";
import { RadioCards } from "#components/ui/radio-cards";
import { TextArea } from "#components/ui/text-area";
import { TextField } from "#components/ui/text-field";
import { useToday } from "#components/ui/use-today";

type Entered = {
  barCode: string | null;
  hsPrefix: string | null;
  source: string;
  reason: string;
  validFrom: string;
  validTo: string | null;
};

const by = ["barCode", "hsPrefix"] as const;

/** Enters goods that the state prohibits, from a day on. */
export function EnterProhibitedDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("prohibited.enter");
  const today = useToday();
  const [kind, setKind] = useState<(typeof by)[number]>("barCode");
  const [draft, setDraft] = useState({ code: "", source: "", reason: "", validFrom: today, validTo: "" });
  const entering = useClosingAct<Entered>("/api/prohibited-goods", onClose);
  const text = (key: keyof typeof draft) => ({
    label: key === "code" ? t(kind) : t(key),
    value: draft[key],
    onChange: (value: string) => setDraft({ ...draft, [key]: value }),
  });
  const { source, reason, validFrom, validTo } = draft;
  const code = draft.code.trim();
  const isCode = kind === "barCode" ? code.length >= 4 : /^\d{4,10}$/.test(code);
  const isWhole = isCode && [source, reason, validFrom].every((said) => said.trim());
  return (
    <ActDialog
      title={t("open")}
      act={t("act")}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      trouble={isWhole ? null : t("incomplete")}
      isPending={entering.isPending}
      error={entering.error}
      onAct={() =>
        entering.mutate({
          barCode: kind === "barCode" ? code : null,
          hsPrefix: kind === "hsPrefix" ? code : null,
          source: source.trim(),
          reason: reason.trim(),
          validFrom,
          validTo: validTo || null,
        })
      }
    >
      <RadioCards
        label={t("kind")}
        columns={2}
        value={kind}
        onChange={setKind}
        cards={by.map((value) => ({ value, label: t(value) }))}
      />
      <TextField {...text("code")} maxLength={60} isRequired autoFocus code />
      <TextField {...text("source")} maxLength={100} isRequired />
      <TextArea {...text("reason")} maxLength={500} rows={2} isRequired />
      <TextField {...text("validFrom")} type="date" isRequired code />
      <TextField {...text("validTo")} type="date" hint={t("validToHint")} code />
    </ActDialog>
  );
}

type EndProhibitedDialogProps = { id: string; name: string; onClose: () => void };

/** Ends an entry, with the reason that stays on record. */
export function EndProhibitedDialog({ id, name, onClose }: EndProhibitedDialogProps) {
  const t = useTranslations("prohibited.end");
  const ending = useClosingAct<{ id: string; reason: string }>("/api/prohibited-endings", onClose);
  return (
    <ReasonDialog
      title={t("title", { name })}
      act={t("act")}
      body={t("body")}
      label={t("reason")}
      needsReason={t("needsReason")}
      isPending={ending.isPending}
      error={ending.error}
      onAct={(reason) => ending.mutate({ id, reason })}
      onClose={onClose}
    />
  );
}
