import { mod3736 } from "#lib/domain/plate";

const TRACK_FORM = /^([0-9A-HJKMNP-TV-Z]{16})([0-9A-Z])$/;

/**
 * Reads the code under which anybody follows a return: sixteen characters drawn by the database in base 32 without
 * I, L, O and U, which are eighty bits, and the check character of plates. Hyphens, spaces and small letters are
 * fine. Null for what is none, or was misread in one character.
 */
export function parseTrackCode(text: string): string | null {
  const compact = text.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase();
  const [, body, check] = TRACK_FORM.exec(compact) ?? [];
  return body && mod3736(body) === check ? compact : null;
}
