import { parsePlaceCode } from "#lib/domain/place-code";
import { parsePlate } from "#lib/domain/plate";

/** Whose labels are meant: those of a wave, a load, all that stands in a zone or at a place, or of single pieces. */
export type LabelSource =
  | { kind: "wave" | "batch" | "zone" | "location" | "container"; code: string }
  | { kind: "plates"; plates: readonly string[] };

/**
 * Reads what was scanned or typed: the number of a wave or a load, the letter of a zone, the code of a place, or
 * plates with spaces, commas or line ends between them. Null for what is none of these.
 */
export function parseLabelSource(text: string): LabelSource | null {
  const whole = text.normalize("NFKC").trim().toUpperCase();
  if (/^WV\d+$/.test(whole)) return { kind: "wave", code: whole };
  if (/^BT\d+$/.test(whole)) return { kind: "batch", code: whole };
  if (/^[A-Z0-9]{1,3}$/.test(whole)) return { kind: "zone", code: whole };
  const place = parsePlaceCode(whole);
  if (place) return { kind: place.kind, code: place.kind === "zone" ? place.body : whole };
  const plates: string[] = [];
  for (const part of whole.split(/[\s,;]+/).filter(Boolean)) {
    const read = parsePlate(part);
    if (!read.ok) return null;
    plates.push(read.plate);
  }
  return plates.length > 0 ? { kind: "plates", plates: [...new Set(plates)] } : null;
}
