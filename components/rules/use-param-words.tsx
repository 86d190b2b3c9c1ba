import { useFormatter, useTranslations } from "next-intl";
import { ruleParams } from "#lib/domain/rules/rule-book";

/** The figures of a version in words; none for a rule without figures. */
export function useParamWords(): (code: string, params: unknown) => string[] {
  const t = useTranslations("rules.params");
  const item = useTranslations("item.grade");
  const causes = useTranslations("outbound.settle.causes");
  const format = useFormatter();
  const joined = (words: readonly string[]) => format.list(words, { type: "conjunction" });
  return (code, params) => {
    if (code === "release_good_only") {
      const { releasable } = ruleParams.release_good_only.schema.parse(params);
      return [t("releasable", { grades: joined(releasable.map((grade) => item(grade))) })];
    }
    if (code === "destruction_cause") {
      const named = ruleParams.destruction_cause.schema.parse(params).causes;
      return [t("causes", { causes: joined(named.map((cause) => causes(cause))) })];
    }
    if (code === "arrived_in_time") {
      const { houseLimitDays: days, ...clock } = ruleParams.arrived_in_time.schema.parse(params);
      return [...ofClock(clock), days === null ? t("noHouseLimit") : t("houseLimit", { days })];
    }
    return code === "applied_in_time" ? ofClock(ruleParams.applied_in_time.schema.parse(params)) : [];
  };

  function ofClock(clock: (typeof ruleParams)["applied_in_time"]["lawful"]): string[] {
    return [
      t("limitDays", { days: clock.limitDays }),
      t(clock.countsReleaseDay ? "countsReleaseDay" : "skipsReleaseDay"),
      clock.shiftsFromDaysOff ? t("shifts", { count: clock.daysOff.length }) : t("noShift"),
    ];
  }
}
