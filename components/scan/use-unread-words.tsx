"use client";

import { useTranslations } from "next-intl";
import type { Band } from "#components/scan/state-band";
import { TextLink } from "#components/ui/text-link";
import type { ScannedCode } from "#lib/domain/barcode/classify-code";

/** Adds to the band of a goods code what could not be read of it, with the way to the scanner's setup. */
export function useUnreadWords(): (code: ScannedCode, band: Band) => Band {
  const t = useTranslations("scan.unread");
  return (code, band) => {
    const unread = code.kind === "gs1" && code.parts.sscc === undefined ? code.unread : null;
    if (!unread || band.tone === "stop") return band;
    return {
      ...band,
      tone: "attention",
      message: (
        <>
          {band.message} {t(unread.reason)}
        </>
      ),
      next: (
        <>
          {band.next}{" "}
          <TextLink href="/scanner" className="text-inherit hover:text-inherit">
            {t("setUp")}
          </TextLink>
        </>
      ),
    };
  };
}
