/** China has kept UTC+8 without summer time since 1991. */
const shanghaiOffsetMs = 8 * 3_600_000;

const pattern = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})(\d{3})?)?$/;

/**
 * The instant of a CEB time in Shanghai: `YYYYMMDD`, `YYYYMMDDhhmmss` or `YYYYMMDDhhmmssSSS`. Null
 * when the text has another form or names a day or an hour that does not exist.
 */
export function parseCebTime(text: string): Date | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, ms = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const wall = new Date(Date.UTC(year, month - 1, day, hour, minute, second, ms));
  const same = cebDigits(wall).startsWith(text);
  return same && year >= 1992 ? new Date(wall.getTime() - shanghaiOffsetMs) : null;
}

/** An instant as CEB writes it in Shanghai: `YYYYMMDDhhmmss` (14 digits) or with milliseconds (17). */
export function formatCebTime(at: Date, digits: 14 | 17 = 14): string {
  return cebDigits(new Date(at.getTime() + shanghaiOffsetMs)).slice(0, digits);
}

function cebDigits(wall: Date): string {
  return wall.toISOString().replace(/\D/g, "");
}
