import { formatMoment } from "#lib/i18n/format";

/** Now as a field of date and time shows it: the clock on the wall is Shanghai's, whatever the machine is set to. */
export function clockNow(): string {
  return formatMoment(new Date()).slice(0, 16).replace(" ", "T");
}

/** The instant such a field means; null while it is not complete. */
export function shanghaiInstant(text: string): string | null {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) ? `${text.slice(0, 16)}:00+08:00` : null;
}
