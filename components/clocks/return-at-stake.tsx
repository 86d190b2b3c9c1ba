import { useTranslations } from "next-intl";
import { ClockWord, StakeWords, toneOf, urgentFirst } from "#components/clocks/clocks-cell";
import { FirstMark } from "#components/clocks/first-mark";
import { Code } from "#components/ui/code";
import { toneText } from "#components/ui/tone";
import { ToneIcon } from "#components/ui/tone-icon";
import { daysAtFront } from "#lib/domain/clocks";
import type { ReturnClocks } from "#lib/domain/return-clocks";
import type { Stake } from "#lib/domain/tax/tax-effect";

type ReturnAtStakeProps = { returnNo: string; clocks: ReturnClocks; stake: Stake | null };

/** A return where it is not the matter itself: its number, the clock that ends first, and the money at stake. */
export function ReturnAtStake({ returnNo, clocks, stake }: ReturnAtStakeProps) {
  const t = useTranslations("returns.short");
  const [first] = urgentFirst(clocks);
  return (
    <span className="grid gap-0.5">
      <Code value={returnNo} />
      {first && (
        <span className="flex flex-wrap items-center gap-x-2 text-fine">
          <span className="text-ink-2">{t(first.name)}</span>
          <span
            className={`inline-flex items-center gap-1 whitespace-nowrap ${toneText[toneOf(first.clock)]}`}
          >
            <ToneIcon tone={toneOf(first.clock)} size={12} />
            <ClockWord clock={first.clock} />
          </span>
          <FirstMark
            daysLeft={clocks.application && daysAtFront(clocks.application)}
            isBesideClock={first.name === "application"}
          />
        </span>
      )}
      {stake && (
        <span className="flex flex-wrap gap-x-2 text-fine">
          <StakeWords stake={stake} />
        </span>
      )}
    </span>
  );
}
