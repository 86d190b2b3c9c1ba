import type { ReactNode } from "react";
import { type Tone, toneText } from "#components/ui/tone";
import { ToneIcon } from "#components/ui/tone-icon";

/** Says what the last act did, on a line that is always there, and says it aloud to who cannot see it. */
export function StatusLine({ tone = "ready", children }: { tone?: Tone; children?: ReactNode }) {
  return (
    <p role="status" aria-live="polite" className={`flex min-h-5 items-center gap-1.5 ${toneText[tone]}`}>
      {children && <ToneIcon tone={tone} size={14} />}
      {children}
    </p>
  );
}
