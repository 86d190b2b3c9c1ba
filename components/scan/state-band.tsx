import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { classNames } from "#components/ui/class-names";
import { Code } from "#components/ui/code";
import { type Tone, toneFill } from "#components/ui/tone";
import { ToneIcon } from "#components/ui/tone-icon";

/** What the band says: `code` in figures, `message` what happened, `next` what to do now. */
export type Band = {
  tone: Tone;
  /** A shorter or sharper word than the tone's own. */
  word?: string;
  code?: string;
  message?: ReactNode;
  next?: ReactNode;
};

/** A band at rest names the work on the code that lies open, instead of asking for a scan. */
export function atWork(band: Band, word: string, code: string): Band {
  return band.tone === "ready" ? { word, code, ...band } : band;
}

/** The bench's verdict over its full width, read from three metres; a stop is spoken at once. */
export function StateBand({ band }: { band: Band }) {
  const isStop = band.tone === "stop";
  return (
    <div className={classNames("flex min-h-28 items-center px-6 py-3", toneFill[band.tone])}>
      <div aria-live="assertive" className={isStop ? "w-full" : undefined}>
        {isStop && <BandWords band={band} />}
      </div>
      <div aria-live="polite" className={isStop ? undefined : "w-full"}>
        {!isStop && <BandWords band={band} />}
      </div>
    </div>
  );
}

function BandWords({ band }: { band: Band }) {
  const t = useTranslations("scan.band");
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-1">
      <ToneIcon tone={band.tone} size={64} />
      <strong className="text-verdict font-semibold">{band.word ?? t(band.tone)}</strong>
      <div className="flex min-w-0 flex-1 flex-col">
        {band.code && <Code value={band.code} group={4} className="text-title" />}
        {band.message && <span className="text-title">{band.message}</span>}
        {band.next && <span className="text-head font-semibold">{band.next}</span>}
      </div>
    </div>
  );
}
