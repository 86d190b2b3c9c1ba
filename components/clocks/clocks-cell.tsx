import { useTranslations } from "next-intl";
import { FirstMark } from "#components/clocks/first-mark";
import { classNames } from "#components/ui/class-names";
import { toneText } from "#components/ui/tone";
import { ToneIcon } from "#components/ui/tone-icon";
import { applicationLimitDays, arrivalLimitDays, type Clock, daysAtFront } from "#lib/domain/clocks";
import type { ReturnClocks } from "#lib/domain/return-clocks";
import type { Stake } from "#lib/domain/tax/tax-effect";
import { formatFen } from "#lib/i18n/format";

const limits = { application: applicationLimitDays, arrival: arrivalLimitDays } as const;
const fills = { ok: "bg-ok", attention: "bg-attention", stop: "bg-stop", pending: "bg-pending" } as const;

type ClocksCellProps = { clocks: ReturnClocks; stake: Stake | null };

/**
 * Both legal clocks side by side in one cell, the one that ends first before the other, and below them the mark of what
 * goes to the front and the money at stake.
 */
export function ClocksCell({ clocks, stake }: ClocksCellProps) {
  return (
    <span className="flex max-w-80 min-w-56 flex-col gap-0.5">
      <span className="flex flex-wrap gap-x-3 gap-y-0.5">
        {urgentFirst(clocks).map(({ name, clock }) => (
          <SmallClock key={name} name={name} clock={clock} />
        ))}
      </span>
      <span className="flex flex-wrap items-center gap-x-2 text-fine">
        <FirstMark daysLeft={clocks.application && daysAtFront(clocks.application)} isBesideClock />
        {stake && <StakeWords stake={stake} />}
      </span>
    </span>
  );
}

/** Both sums in their short words. */
export function StakeWords({ stake: { taxFen, allowanceFen } }: { stake: Stake }) {
  const t = useTranslations("clocks");
  return (
    <>
      <span className="whitespace-nowrap text-ink-2">
        {taxFen === null ? t("shortUnknown") : t("shortTax", { amount: formatFen(taxFen) })}
      </span>
      <span className="whitespace-nowrap text-ink-2">
        {t("shortAllowance", { amount: formatFen(allowanceFen) })}
      </span>
    </>
  );
}

function SmallClock({ name, clock }: { name: keyof typeof limits; clock: Clock }) {
  const t = useTranslations("returns");
  const tone = toneOf(clock);
  const lastDay = clock.state === "not_decidable" ? undefined : t("until", { lastDay: clock.lastDay });
  return (
    <span title={lastDay} className="flex flex-1 flex-col text-fine whitespace-nowrap">
      <span className="flex items-center gap-1.5">
        <span className="text-ink-2">{t(`short.${name}`)}</span>
        <span className={classNames("inline-flex items-center gap-1", toneText[tone])}>
          <ToneIcon tone={tone} size={12} />
          <ClockWord clock={clock} />
        </span>
      </span>
      <span
        aria-hidden="true"
        className={classNames(
          "h-1 overflow-hidden rounded-sm bg-surface-3",
          tone === "pending" && "stripes text-ink",
        )}
      >
        <span
          className={`block h-full ${fills[tone]}`}
          style={{ width: `${shareLeft(clock, limits[name])}%` }}
        />
      </span>
      {lastDay && <span className="sr-only">{lastDay}</span>}
    </span>
  );
}

/** Where a clock stands, in one word or the days left. */
export function ClockWord({ clock }: { clock: Clock }) {
  const t = useTranslations("returns.short");
  if (clock.state === "late") return t("late", { days: clock.daysLate });
  if (clock.state !== "running") return t(clock.state);
  return clock.daysLeft === 0 ? t("last") : t("running", { days: clock.daysLeft });
}

/** The clocks that run or ran, the one that ends first before the other. */
export function urgentFirst(clocks: ReturnClocks) {
  const named = (["application", "arrival"] as const).flatMap((name) => {
    const clock = clocks[name];
    return clock ? [{ name, clock }] : [];
  });
  return named.toSorted((a, b) => urgency(a.clock) - urgency(b.clock));
}

function urgency(clock: Clock): number {
  if (clock.state === "running") return clock.daysLeft;
  if (clock.state === "late") return -1000;
  return clock.state === "kept" ? 1000 : 2000;
}

/** How a clock is coloured and marked. */
export function toneOf(clock: Clock): keyof typeof fills {
  if (clock.state === "not_decidable") return "pending";
  if (clock.state === "late") return "stop";
  return daysAtFront(clock) !== null ? "attention" : "ok";
}

function shareLeft(clock: Clock, limitDays: number): number {
  if (clock.state === "not_decidable") return 0;
  if (clock.state !== "running") return 100;
  return Math.min(100, Math.max(2, (clock.daysLeft / limitDays) * 100));
}
