import { shanghaiDay } from "#lib/domain/shanghai";
import { timeZone } from "#lib/i18n/time-zone";

const clock = new Intl.DateTimeFormat("en-GB", { timeZone, timeStyle: "medium", hourCycle: "h23" });

/** A time as rows show it: `11-21 14:05` when it fell on `today` (a Shanghai day), else `2026-11-20`. */
export function formatWhen(at: Date, today: string): string {
  const day = shanghaiDay(at);
  return day === today ? `${day.slice(5)} ${clock.format(at).slice(0, 5)}` : day;
}

/** A time to the second, for histories and papers: `2026-11-21 14:05:09`, Shanghai. */
export function formatMoment(at: Date): string {
  return `${shanghaiDay(at)} ${clock.format(at)}`;
}

/** An amount of fen as yuan with two decimals and thousands apart, without a sign of currency: `1,234.50`. */
export function formatFen(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, "0");
  return `${fen < 0 ? "-" : ""}${apart(digits.slice(0, -2))}.${digits.slice(-2)}`;
}

/** A whole number with thousands apart: `12,034`. */
export function formatCount(count: number): string {
  return apart(String(count));
}

function apart(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ",");
}
