"use client";

import { useToday } from "#components/ui/use-today";
import { formatMoment, formatWhen } from "#lib/i18n/format";

/** A time: `11-21 14:05` today, `2026-11-20` else; to the second when `exact`. The full time is its title. */
export function DateTime({ at, exact = false }: { at: Date | string; exact?: boolean }) {
  const today = useToday();
  const moment = new Date(at);
  const full = formatMoment(moment);
  return (
    <time dateTime={moment.toISOString()} title={full} className="code-figures whitespace-nowrap">
      {exact ? full : formatWhen(moment, today)}
    </time>
  );
}
