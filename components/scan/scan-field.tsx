"use client";

import { useTranslations } from "next-intl";
import { type CompositionEvent, type FormEvent, useId, useRef } from "react";
import { ScanCamera } from "#components/scan/scan-camera";
import { useFieldFocus } from "#components/scan/use-field-focus";
import { usePageReady } from "#components/scan/use-page-ready";
import { classNames } from "#components/ui/class-names";
import { KeyHint } from "#components/ui/key-hint";
import { toneText } from "#components/ui/tone";
import { ToneIcon } from "#components/ui/tone-icon";

type ScanFieldProps = {
  /** What is to be scanned now; the scan's own word when left out. */
  label?: string;
  /** Why nothing can be taken now, said instead of READY. */
  notReadyReason?: string | null;
  /** A code typed by hand and ended with Enter; scanned and pasted ones come through `useScanCapture`. */
  onManual: (text: string) => void;
};

/* Nothing may complete, correct or capitalise what a scanner types. */
const codeInput = {
  "data-scan-field": "",
  type: "text",
  inputMode: "text",
  enterKeyHint: "go",
  autoComplete: "off",
  autoCorrect: "off",
  autoCapitalize: "off",
  spellCheck: false,
  lang: "en",
} as const;

/** The field that shows where a code goes, and takes one by hand when the label cannot be read. */
export function ScanField({ label, notReadyReason = null, onManual }: ScanFieldProps) {
  const t = useTranslations("scan.field");
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useFieldFocus(field);

  function submit(event: FormEvent) {
    event.preventDefault();
    const text = field.current?.value.trim() ?? "";
    if (text === "" || !field.current) return;
    field.current.value = "";
    onManual(text);
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-1.5">
      <div className="flex items-baseline gap-2">
        <label htmlFor={id} className="text-bench font-semibold">
          {label ?? t("label")}
        </label>
        <KeyHint keys="F2" />
        <Readiness reason={notReadyReason} />
      </div>
      <input
        {...codeInput}
        ref={field}
        id={id}
        aria-describedby={`${id}-hint`}
        onCompositionEnd={dropComposed}
        className="code-figures h-14 w-full rounded-md border-2 border-line-strong bg-surface px-3 text-title text-ink"
      />
      <ScanCamera>
        <p id={`${id}-hint`} className="text-ink-2">
          {t("hint")}
        </p>
      </ScanCamera>
    </form>
  );
}

/** No code is written with an input method; what it left is not to be sent by mistake. */
function dropComposed(event: CompositionEvent<HTMLInputElement>) {
  event.currentTarget.value = "";
}

function Readiness({ reason }: { reason: string | null }) {
  const t = useTranslations("scan.field");
  const page = usePageReady();
  const isReady = page === "ready" && reason === null;
  const tone = isReady ? "ok" : page === "starting" ? "pending" : "attention";
  const why = page === "away" ? t("pageAway") : page === "starting" ? t("pageStarting") : (reason ?? "");
  return (
    <p
      role="status"
      className={classNames("ms-auto flex items-center gap-1.5 font-semibold", toneText[tone])}
    >
      <ToneIcon tone={tone} />
      {isReady ? t("ready") : t("notReady", { reason: why })}
    </p>
  );
}
