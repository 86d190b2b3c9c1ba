import { z } from "zod";
import { applicationLimitDays, arrivalLimitDays, type LastDays } from "#lib/domain/clocks";
import { inForceAt, type RuleVersion } from "#lib/domain/rules/rule-version";
import { dayFromNumber, shanghaiDayNumber } from "#lib/domain/shanghai";

const days = z.number().int().min(1).max(365);

const clock = {
  /** Calendar days in Shanghai. */
  limitDays: days,
  /** The day of release is the first of them. */
  countsReleaseDay: z.boolean(),
  /** A last day on one of `daysOff` moves to the next day that is none. */
  shiftsFromDaysOff: z.boolean(),
  daysOff: z.array(z.iso.date()).max(400),
};

export const applicationParams = z.strictObject(clock);
export const arrivalParams = z.strictObject({
  ...clock,
  /** A stricter limit of the house, from the release to the arrival scan; null while there is none. */
  houseLimitDays: days.nullable(),
});
type ClockParams = z.infer<typeof applicationParams>;
type ArrivalParams = z.infer<typeof arrivalParams>;

const asTheLawHasIt = { countsReleaseDay: false, shiftsFromDaysOff: false, daysOff: [] };

/** GACC 2020 No. 45: within 30 days of release, the day of release not counted and no day left out. */
export const lawfulApplication: ClockParams = { limitDays: applicationLimitDays, ...asTheLawHasIt };
/** GACC 2020 No. 45: within 45 days of release, counted in the same way; no stricter limit of the house. */
export const lawfulArrival: ArrivalParams = {
  limitDays: arrivalLimitDays,
  ...asTheLawHasIt,
  houseLimitDays: null,
};

/** All versions of both clock rules, the oldest first. */
export type ClockRules = {
  applied_in_time: readonly RuleVersion<ClockParams>[];
  arrived_in_time: readonly RuleVersion<ArrivalParams>[];
};

/** How many versions of the clocks' rules were made after the law's own. */
export function clockVersionsIn(rules: ClockRules): number {
  return rules.applied_in_time.length + rules.arrived_in_time.length - 2;
}

/** The public holidays that the clocks' rules know at that instant. */
export function daysOffAt(rules: ClockRules, at: Date): string[] {
  const { applied_in_time, arrived_in_time } = rules;
  const inForce = [inForceAt(applied_in_time, at), inForceAt(arrived_in_time, at)];
  return [...new Set(inForce.flatMap(({ params }) => params.daysOff))];
}

/** The last days of a list, by the versions in force at its release; null for one that is not released. */
export function fixLastDays(rules: ClockRules, releasedAt: Date | null): LastDays {
  if (!releasedAt) return { lastApplicationDay: null, lastArrivalDay: null };
  const arrival = inForceAt(rules.arrived_in_time, releasedAt).params;
  const lawful = lastDay(releasedAt, arrival);
  const { houseLimitDays } = arrival;
  const house = houseLimitDays && lastDay(releasedAt, { ...arrival, limitDays: houseLimitDays });
  return {
    lastApplicationDay: lastDay(releasedAt, inForceAt(rules.applied_in_time, releasedAt).params),
    lastArrivalDay: house && house < lawful ? house : lawful,
  };
}

function lastDay(releasedAt: Date, { limitDays, countsReleaseDay, ...shift }: ClockParams): string {
  let day = shanghaiDayNumber(releasedAt) + limitDays - (countsReleaseDay ? 1 : 0);
  while (shift.shiftsFromDaysOff && shift.daysOff.includes(dayFromNumber(day))) day++;
  return dayFromNumber(day);
}
