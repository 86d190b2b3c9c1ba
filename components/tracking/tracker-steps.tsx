import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge";
import { DateTime } from "#components/ui/date-time";
import type { Tone } from "#components/ui/tone";
import type { Reached, Tracker } from "#lib/domain/tracker";

const tones = {
  reached: "ok",
  partly: "ready",
  ahead: "pending",
  skipped: "already",
} as const satisfies Record<Reached, Tone>;

/** The milestones of a return one below the other, each with its word and its time. */
export function TrackerSteps({ tracker: { now, steps, ends } }: { tracker: Tracker }) {
  const t = useTranslations("track");
  return (
    <ol className="flex flex-col border-y border-line">
      {steps.map(({ milestone, reached, at }) => (
        <li
          key={milestone}
          aria-current={milestone === now ? "step" : undefined}
          className="flex flex-col gap-0.5 border-line py-2.5 not-first:border-t"
        >
          <p className="flex items-center justify-between gap-3">
            <span className={milestone === now ? "font-semibold" : undefined}>
              {t(`milestone.${milestone}`)}
            </span>
            <Badge tone={tones[reached]}>{t(`reached.${reached}`)}</Badge>
          </p>
          {at && (
            <p className="text-ink-2">
              <DateTime at={at} exact /> {t("zone")}
            </p>
          )}
          {milestone === "completed" && ends.map((end) => <p key={end}>{t(`end.${end}`)}</p>)}
        </li>
      ))}
    </ol>
  );
}
