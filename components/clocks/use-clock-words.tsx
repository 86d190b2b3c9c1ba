import { useTranslations } from "next-intl";
import type { Clock } from "#lib/domain/clocks";

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
