"use client";

import Form from "next/form";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { KeyHint } from "#components/ui/key-hint";

/** One box for every number on a parcel, a paper or a plate; Ctrl K brings the hands here from anywhere. */
export function SearchBox() {
  const t = useTranslations("shell.search");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const bring = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      field.current?.select();
    };
    document.addEventListener("keydown", bring);
    return () => document.removeEventListener("keydown", bring);
  }, []);
  return (
    <Form action="/returns" prefetch={false} role="search" className="relative max-w-[34rem] grow">
      <input
        ref={field}
        name="q"
        type="search"
        maxLength={60}
        autoComplete="off"
        spellCheck={false}
        aria-label={t("label")}
        aria-keyshortcuts="Control+K"
        placeholder={t("placeholder")}
        className="h-8 w-full rounded-md border border-line-strong bg-surface ps-3 pe-16 placeholder:text-ink-3"
      />
      <span className="pointer-events-none absolute inset-y-0 end-2 flex items-center text-ink-3">
        <KeyHint keys={t("keys")} />
      </span>
    </Form>
  );
}
