"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { Band } from "#components/scan/state-band";
import type { ScanProblem } from "#components/scan/use-scan-capture";
import type { ScannedCode } from "#lib/domain/barcode/classify-code";

/** The band for what is refused at the bench itself, before the server is asked. */
export function useScanWords() {
  const t = useTranslations("scan");

  const problemBand = useCallback(
    (problem: ScanProblem): Band => ({
      tone: problem === "torn" || problem === "overrun" ? "attention" : "stop",
      message: t(`problem.${problem}.message`),
      next: t(`problem.${problem}.next`),
    }),
    [t],
  );

  /** Null when the code may go to the server. */
  const codeBand = useCallback(
    (code: ScannedCode, raw: string): Band | null => {
      if (code.kind === "foreignPlate") {
        const key = `foreignPlate.${code.reason}` as const;
        return { tone: "stop", code: code.text, message: t(`${key}.message`), next: t(`${key}.next`) };
      }
      if (code.kind !== "refused") return null;
      const key = `refused.${code.reason}` as const;
      const message = t(`${key}.message`, { length: raw.length });
      return { tone: "stop", message, next: t(`${key}.next`) };
    },
    [t],
  );

  const nothingBand = useCallback((): Band => ({ tone: "attention", message: t("nothingToUndo") }), [t]);

  const unplatedBand = useCallback(
    (code: string): Band => ({
      tone: "attention",
      code,
      message: t("unplated.message"),
      next: t("unplated.next"),
    }),
    [t],
  );

  return { problemBand, codeBand, nothingBand, unplatedBand };
}
