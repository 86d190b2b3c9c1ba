import { classNames } from "#components/ui/class-names";
import { type Tone, toneText } from "#components/ui/tone";
import { ToneIcon } from "#components/ui/tone-icon";
import { type Clock, daysAtFront } from "#lib/domain/clocks";

type ClockBarProps = {
  /** Which clock: its name as people say it. */
  label: string;
  clock: Clock;
  limitDays: number;
  /** What the clock says, for instance “9 days left, by 2026-11-30”. */
  words: string;
};

const fills = {
  ok: "bg-ok",
  attention: "bg-attention",
  stop: "bg-stop",
  pending: "bg-pending",
} as const satisfies Partial<Record<Tone, string>>;

/** One legal clock: how much of it is left. A clock that cannot be told is striped, never green. */
export function ClockBar({ label, clock, limitDays, words }: ClockBarProps) {
  const tone = toneOf(clock);
  return (
    <div className="flex flex-col gap-1">
      <div className="flex flex-wrap items-baseline gap-x-2 whitespace-nowrap">
        <span className="text-ink-2">{label}</span>
        <span className={classNames("ms-auto inline-flex items-center gap-1 self-center", toneText[tone])}>
          <ToneIcon tone={tone} size={12} />
          {words}
        </span>
      </div>
      <div
        aria-hidden="true"
        className={classNames(
          "h-2 overflow-hidden rounded-sm bg-surface-3",
          tone === "pending" && "stripes text-ink",
        )}
      >
        <div className={`h-full ${fills[tone]}`} style={{ width: `${shareLeft(clock, limitDays)}%` }} />
      </div>
    </div>
  );
}

function toneOf(clock: Clock): keyof typeof fills {
  if (clock.state === "not_decidable") return "pending";
  if (clock.state === "late") return "stop";
  return daysAtFront(clock) !== null ? "attention" : "ok";
}

function shareLeft(clock: Clock, limitDays: number): number {
  if (clock.state === "not_decidable") return 0;
  if (clock.state !== "running") return 100;
  return Math.min(100, Math.max(2, (clock.daysLeft / limitDays) * 100));
}
