import { useTranslations } from "next-intl";
import { FirstMark } from "#components/clocks/first-mark";
import { StakeLines } from "#components/clocks/stake-lines";
import { useClockWords } from "#components/clocks/use-clock-words";
import { ClockBar } from "#components/marks/clock-bar";
import { applicationLimitDays, arrivalLimitDays, type Clock, daysAtFront } from "#lib/domain/clocks";
import type { Stake } from "#lib/domain/tax/tax-effect";

type LegalClocksProps = {
  /** Null where the clock runs for nothing any more, or the reader is not told of it. */
  clocks: { application: Clock | null; arrival: Clock | null };
  stake: Stake | null;
};

/** Both legal clocks in full, as bars with the days left and the last lawful day, and the money that is lost with them. */
export function LegalClocks({ clocks: { application, arrival }, stake }: LegalClocksProps) {
  const t = useTranslations("clocks");
  const names = useTranslations("item.clock");
  const words = useClockWords();
  return (
    <div className="flex flex-col gap-3">
      {application ? (
        <>
          <FirstMark daysLeft={daysAtFront(application)} />
          <ClockBar
            label={names("application")}
            clock={application}
            limitDays={applicationLimitDays}
            words={words(application)}
          />
        </>
      ) : (
        <p className="text-ink-2">{t("none")}</p>
      )}
      {arrival && (
        <ClockBar
          label={names("arrival")}
          clock={arrival}
          limitDays={arrivalLimitDays}
          words={words(arrival)}
        />
      )}
      {stake && <StakeLines stake={stake} />}
    </div>
  );
}
