"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { type Inquired, InquiryResult } from "#components/bench/inquiry-result";
import { useErrorWords } from "#components/item/use-error-words";
import { switchMode } from "#components/scan/bench-mode";
import { interceptScans } from "#components/scan/scan-interceptor";
import { Button } from "#components/ui/button";
import { Code } from "#components/ui/code";
import { toneFill } from "#components/ui/tone";
import { ToneIcon } from "#components/ui/tone-icon";
import { classifyCode } from "#lib/domain/barcode/classify-code";
import { getJson } from "#lib/http/fetch-json";

/** Says in words that a scan only looks up now, and shows what the last one stands on. Cards still reach the desk. */
export function InquiryStrip() {
  const t = useTranslations("bench.inquiry");
  const words = useErrorWords();
  const [code, setCode] = useState<string | null>(null);
  useEffect(
    () =>
      interceptScans((raw) => {
        const read = classifyCode(raw);
        if (read.kind === "command" || read.kind === "badge") return false;
        setCode(read.kind === "refused" ? raw.trim() : read.text);
        return true;
      }),
    [],
  );
  const { data, error, isFetching } = useQuery({
    queryKey: ["items", "inquiry", code],
    queryFn: ({ signal }) =>
      getJson<Inquired>(`/api/inquiries?${new URLSearchParams({ code: code ?? "" })}`, signal),
    enabled: code !== null && code !== "",
    staleTime: 0,
  });
  return (
    <section
      aria-label={t("title")}
      className={`sticky top-12 z-10 -mx-4 -mt-4 flex items-start gap-4 px-6 py-3 print:hidden ${toneFill.already}`}
    >
      <ToneIcon tone="already" size={32} />
      <div className="flex min-w-0 grow flex-col gap-1">
        <h2 className="text-title font-semibold">{t("title")}</h2>
        <p>{t("hint")}</p>
        <div aria-live="polite" className="flex flex-col gap-1 text-bench">
          {code && <Code value={code} group={4} className="text-head" />}
          {isFetching && <p>{t("looking")}</p>}
          {error && <p className="font-semibold">{words(error)}</p>}
          {data && !isFetching && <InquiryResult found={data} />}
        </div>
      </div>
      <Button keyHint="F8" card="INQUIRY" onClick={switchMode}>
        {t("leave")}
      </Button>
    </section>
  );
}
