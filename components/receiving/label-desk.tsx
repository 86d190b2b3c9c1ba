"use client";

import { useTranslations } from "next-intl";
import { LabelPrint } from "#components/labels/label-print";
import { LabelView } from "#components/labels/label-view";
import { pressedReasons, ReprintQuestion } from "#components/receiving/reprint-question";
import { useLabelPrinter } from "#components/receiving/use-label-printer";
import { useScanCapture } from "#components/scan/use-scan-capture";
import { Button } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import type { DrawnLabel } from "#lib/domain/papers/label-content";

const formats = ["pdf", "zpl"] as const;

/** One label to look at and to print, in the browser or as a file, and a test label for the printer. */
export function LabelDesk({ label, mayPrint }: { label: DrawnLabel; mayPrint: boolean }) {
  const t = useTranslations("receiving.label");
  const { printing, asked, failed, print, done } = useLabelPrinter();
  const answer = (digit: number) => {
    const reason = pressedReasons[digit - 1];
    if (reason) print(label.code, reason);
  };
  useScanCapture({ isOn: asked !== null, onScan: () => {}, onProblem: () => {}, onDigit: answer });
  return (
    <>
      <div className="border border-line">
        <LabelView label={label} />
      </div>
      <Button
        autoFocus
        variant="primary"
        keyHint="Enter"
        disabledReason={mayPrint ? null : t("byWhom")}
        onClick={() => print(label.code)}
      >
        {t("print")}
      </Button>
      {asked && <ReprintQuestion hasKeys plate={asked} onReason={(reason) => print(asked, reason)} />}
      {failed && <Notice tone="stop" title={t("failed")} />}
      <ul aria-label={t("files")} className="flex gap-3">
        {formats.flatMap((format) => [
          <File key={format} href={`/api/label-files?${new URLSearchParams({ plates: label.code, format })}`}>
            {t(`file.${format}`)}
          </File>,
          <File key={`test.${format}`} href={`/api/label-files?${new URLSearchParams({ format })}`}>
            {t(`test.${format}`)}
          </File>,
        ])}
      </ul>
      <p className="text-ink-2">{t("filesNote")}</p>
      {printing && <LabelPrint key={printing.code} labels={[printing]} onDone={done} />}
    </>
  );
}

function File({ href, children }: { href: string; children: string }) {
  return (
    <li>
      <a className="rounded-sm text-accent underline underline-offset-3" href={href} download>
        {children}
      </a>
    </li>
  );
}
