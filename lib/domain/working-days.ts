import { dayFromNumber } from "#lib/domain/shanghai";

/**
 * The number of the day so many working days after another: Monday to Friday without the days off. A weekend on which
 * the state has people work for a holiday counts as none, so that nobody is given less time than the law gives.
 */
export function addWorkingDays(dayNumber: number, days: number, daysOff: readonly string[]): number {
  let day = dayNumber;
  for (let left = days; left > 0; ) {
    day++;
    if (isWeekday(day) && !daysOff.includes(dayFromNumber(day))) left--;
  }
  return day;
}

function isWeekday(dayNumber: number): boolean {
  // 1970-01-01 was a Thursday.
  const weekday = (dayNumber + 4) % 7;
  return weekday !== 0 && weekday !== 6;
}
