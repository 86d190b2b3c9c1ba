import { dayFromNumber, dayNumber } from "#lib/domain/shanghai";

/** The Monday of the week that a day `YYYY-MM-DD` falls in. */
export function mondayOf(day: string): string {
  const number = dayNumber(day);
  // 1970-01-01 was a Thursday.
  return dayFromNumber(number - ((number + 3) % 7));
}

/** The same day one year before; of 29 February the 28th. */
export function yearBefore(day: string): string {
  const [year = "", rest] = [day.slice(0, 4), day.slice(4)];
  return `${Number(year) - 1}${rest === "-02-29" ? "-02-28" : rest}`;
}
