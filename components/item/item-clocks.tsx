import { useTranslations } from "next-intl";
import type { ItemFile } from "#components/item/item-file";
import { ClockBar } from "#components/marks/clock-bar";
import { Money } from "#components/ui/money";
import { Panel } from "#components/ui/panel";
import { applicationLimitDays, arrivalLimitDays, type Clock } from "#lib/domain/clocks";

/** The two legal clocks of a piece, with what is lost when one runs out. */
export function ItemClocks({ file }: { file: Pick<ItemFile, "clocks" | "valueFen"> }) {
  const t = useTranslations("item");
  const words = useClockWords();
  const { application, arrival } = file.clocks;
  return (
    <Panel title={t("parts.law")}>
      <div className="flex flex-col gap-3">
        <ClockBar
          label={t("clock.application")}
          clock={application}
          limitDays={applicationLimitDays}
          words={words(application)}
        />
        <ClockBar
          label={t("clock.arrival")}
          clock={arrival}
          limitDays={arrivalLimitDays}
          words={words(arrival)}
        />
        {file.valueFen !== null && (
          <p className="flex items-baseline justify-between">
            <span className="text-ink-2">{t("stake")}</span>
            <Money fen={file.valueFen} />
          </p>
        )}
      </div>
    </Panel>
  );
}

/** What a clock says, in words. */
export function useClockWords(): (clock: Clock) => string {
  const t = useTranslations("item.clock");
  return (clock) => {
    if (clock.state === "not_decidable" || clock.state === "kept") return t(clock.state);
    if (clock.state === "late") return t("late", { days: clock.daysLate, lastDay: clock.lastDay });
    if (clock.daysLeft === 0) return t("last");
    return t("running", { days: clock.daysLeft, lastDay: clock.lastDay });
  };
}
