"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { Draft } from "#components/inspection/inspection-draft";
import { TextField } from "#components/ui/text-field";

type ShelfLifeFieldsProps = {
  draft: Draft;
  onChange: (draft: Draft) => void;
  /** Whether this is the open question: then the first empty field takes the focus. */
  isOpen: boolean;
  onEnter: () => void;
};

/** Batch and date of goods with a shelf life; a scan of their GS1 code fills both. */
export function ShelfLifeFields({ draft, onChange, isOpen, onEnter }: ShelfLifeFieldsProps) {
  const t = useTranslations("inspection");
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (isOpen)
      [...(form.current?.querySelectorAll("input") ?? [])].find(({ value }) => value === "")?.focus();
  }, [isOpen]);
  return (
    <form
      ref={form}
      data-field="expiry"
      className="grid grid-cols-2 gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (isOpen) onEnter();
      }}
    >
      <TextField
        label={t("batchCode")}
        code
        maxLength={40}
        value={draft.batchCode}
        onChange={(batchCode) => onChange({ ...draft, batchCode })}
      />
      <TextField
        label={t("expiresOn")}
        type="date"
        value={draft.expiresOn}
        onChange={(expiresOn) => onChange({ ...draft, expiresOn })}
      />
      <button type="submit" hidden />
    </form>
  );
}
