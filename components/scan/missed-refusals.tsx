import { useTranslations } from "next-intl";
import type { LastScan } from "#components/scan/last-scan-card";
import { Button } from "#components/ui/button";
import { Code } from "#components/ui/code";
import { DateTime } from "#components/ui/date-time";
import { Notice } from "#components/ui/notice";

type MissedRefusalsProps = { missed: readonly LastScan[]; onSeen: () => void };

/** Stops and warnings of scans that the band had no time for: they stay until somebody read them. */
export function MissedRefusals({ missed, onSeen }: MissedRefusalsProps) {
  const t = useTranslations("scan.missed");
  if (missed.length === 0) return null;
  return (
    <Notice
      tone={missed.some(({ tone }) => tone === "stop") ? "stop" : "attention"}
      title={t("title", { count: missed.length })}
      action={<Button onClick={onSeen}>{t("seen")}</Button>}
    >
      <ul aria-label={t("title", { count: missed.length })} className="max-h-48 overflow-y-auto">
        {missed.map(({ text, made, at, title }) => (
          <li key={`${at} ${text}`} className="flex flex-wrap gap-x-3">
            <DateTime at={at} />
            <Code value={made} group={4} />
            <span>{title}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
