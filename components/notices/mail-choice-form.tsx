"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { MakeForm } from "#components/item/make-form";
import { useAct } from "#components/item/use-act";
import { RadioCards } from "#components/ui/radio-cards";
import { Select } from "#components/ui/select";
import { StatusLine } from "#components/ui/status-line";
import { TextField } from "#components/ui/text-field";
import {
  type LetterLanguage,
  letterLanguages,
  MailAddress,
  type MailChoice,
  mailChoices,
} from "#lib/domain/notice-mail";

type Draft = { address: string; choice: MailChoice; language: LetterLanguage };

type MailChoiceFormProps = {
  chosen: Draft | null;
  /** Whether the house can send anything. */
  hasPostOffice: boolean;
  mustChange: boolean;
};

/** Where and how one hears of notices by e-mail. */
export function MailChoiceForm({ chosen, hasPostOffice, mustChange }: MailChoiceFormProps) {
  const t = useTranslations("notices.choice");
  const locale = useLocale();
  const language = letterLanguages.find((one) => one === locale) ?? letterLanguages[0];
  const [draft, setDraft] = useState<Draft>(chosen ?? { address: "", choice: "none", language });
  const making = useAct<unknown, Draft>("/api/mail-choices");
  const cards = mailChoices.map((value) => ({ value, label: t(value), note: t(`${value}Note`) }));
  const trouble = troubleOf(draft.address, hasPostOffice, mustChange);
  return (
    <MakeForm
      making={making}
      act={t("keep")}
      wrong={trouble && t(trouble)}
      onMake={() => making.mutate({ ...draft, address: draft.address.trim() })}
    >
      {!hasPostOffice && <StatusLine tone="attention">{t("noPostOffice")}</StatusLine>}
      <RadioCards
        label={t("how")}
        cards={cards}
        value={draft.choice}
        onChange={(choice) => setDraft({ ...draft, choice })}
      />
      <TextField
        type="email"
        label={t("address")}
        hint={t("addressHint")}
        value={draft.address}
        onChange={(address) => setDraft({ ...draft, address })}
        autoComplete="email"
        maxLength={200}
        isRequired
      />
      <Select
        label={t("language")}
        options={letterLanguages.map((value) => ({ value, label: t(value) }))}
        value={draft.language}
        onChange={(next) => setDraft({ ...draft, language: next })}
      />
      {making.isSuccess && <StatusLine tone="ok">{t("kept")}</StatusLine>}
    </MakeForm>
  );
}

function troubleOf(address: string, hasPostOffice: boolean, mustChange: boolean) {
  if (mustChange) return "passwordFirst";
  if (!hasPostOffice) return "noPostOffice";
  return MailAddress.safeParse(address.trim()).success ? null : "needsAddress";
}
