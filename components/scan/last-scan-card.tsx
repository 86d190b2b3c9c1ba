import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AsideScans } from "#components/scan/aside-scans";
import type { BenchQueue } from "#components/scan/use-scan-queue";
import { Button } from "#components/ui/button";
import { Code } from "#components/ui/code";
import { DateTime } from "#components/ui/date-time";
import { TextLink } from "#components/ui/text-link";
import { type Tone, toneSoft, toneText } from "#components/ui/tone";
import { ToneIcon } from "#components/ui/tone-icon";

/** The scan before this one, as it ended. `text` is the code's normal form, `title` what it turned out to be. */
export type LastScan = {
  text: string;
  at: Date | string;
  /** The waybill or plate that the scan made, by which it is taken back. */
  made: string;
  tone: Tone;
  title: ReactNode;
  isUndone: boolean;
};

/** Running counts of this bench; what is pending the queue itself knows. Left out where nothing counts it. */
type ScanCounts = { session: number; today?: number; attention?: number };

type LastScanCardProps = {
  scan: LastScan | null;
  /** Codes on the same label that were left alone. */
  passedOver?: readonly string[];
  counts: ScanCounts;
  /** Null where a scan is answered at once. */
  queue: BenchQueue | null;
};

/** Pinned under the band: the last scan stays readable while the band has moved on, with the bench's counts. */
export function LastScanCard({ scan, passedOver = [], counts, queue }: LastScanCardProps) {
  const t = useTranslations("scan.last");
  return (
    <section
      aria-label={t("title")}
      className="flex flex-col gap-2 border-y border-line bg-surface px-6 py-2"
    >
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        {scan ? <Scan scan={scan} /> : <p className="text-ink-2">{t("none")}</p>}
        {passedOver.length > 0 && (
          <p className="text-ink-2">{t("alsoRead", { codes: passedOver.join(" · ") })}</p>
        )}
        <dl className="ms-auto flex gap-6">
          <Count name={t("session")} count={counts.session} tone="ready" />
          {counts.today !== undefined && <Count name={t("today")} count={counts.today} tone="ready" />}
          {queue && (
            <Count name={t("pending")} count={queue.pending.length + queue.aside.length} tone="pending" />
          )}
          {counts.attention !== undefined && (
            <Count name={t("attention")} count={counts.attention} tone="attention" />
          )}
        </dl>
      </div>
      {queue && <QueueTrouble queue={queue} />}
      {queue && <AsideScans queue={queue} />}
    </section>
  );
}

function Scan({ scan }: { scan: LastScan }) {
  const t = useTranslations("scan");
  const tone = scan.isUndone ? "already" : scan.tone;
  return (
    <div className="flex min-w-0 items-center gap-3">
      <span className={`flex items-center gap-1.5 rounded-sm px-2 py-0.5 font-semibold ${toneSoft[tone]}`}>
        <ToneIcon tone={tone} size={14} />
        {scan.isUndone ? t("last.undone") : t(`band.${tone}`)}
      </span>
      <Code value={scan.text} group={4} className="text-bench" />
      {!scan.isUndone && <span className="truncate">{scan.title}</span>}
      <DateTime at={scan.at} />
    </div>
  );
}

function Count({ name, count, tone }: { name: string; count: number; tone: Tone }) {
  return (
    <div className="flex items-baseline gap-1.5">
      <dt className="text-ink-2">{name}</dt>
      <dd className={`code-figures text-head font-semibold ${count > 0 ? toneText[tone] : "text-ink-2"}`}>
        {count}
      </dd>
    </div>
  );
}

function QueueTrouble({ queue }: { queue: BenchQueue }) {
  const t = useTranslations("scan.queue");
  const act = useTranslations("common.act");
  const trouble = queue.trouble === "none" ? null : t(queue.trouble, { count: queue.pending.length });
  const others = queue.others > 0 ? t("others", { count: queue.others }) : null;
  const words = [trouble, others, queue.isKept ? null : t("notKept")].filter((word) => word !== null);
  return (
    <p role="status" className={words.length > 0 ? `font-semibold ${toneText.attention}` : "sr-only"}>
      {words.join(" ")}{" "}
      {queue.trouble === "signed_out" && (
        <TextLink href="/sign-in" target="_blank">
          {act("signIn")}
        </TextLink>
      )}
      {queue.trouble === "failing" && <Button onClick={queue.setAside}>{t("setAside")}</Button>}
    </p>
  );
}
