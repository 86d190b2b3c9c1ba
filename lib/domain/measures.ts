import { z } from "zod";
import { gramsOf } from "#lib/domain/weight";

const sideMm = z.int().min(1).max(20_000).nullable();

/** What a piece or a box weighs, in grams, and its three sides in millimetres; null for what nobody measured. */
export const Measures = z
  .strictObject({
    weightGrams: z.int().min(1).max(2_000_000).nullable(),
    lengthMm: sideMm,
    widthMm: sideMm,
    heightMm: sideMm,
  })
  .refine(
    ({ lengthMm, widthMm, heightMm }) =>
      new Set([lengthMm, widthMm, heightMm].map((side) => side === null)).size === 1,
    {
      path: ["lengthMm"],
    },
  );
export type Measures = z.infer<typeof Measures>;

const scaleLine = /^(?:(?:ST|GS|NT|S),?\s*)*\+?\s*(\d{1,7}(?:\.\d{1,3})?)\s*(kg|g)?$/i;

/**
 * Grams of what a scale types, as `ST,GS,+  0.532kg` or `532 g`, or of kilograms written by hand; null for anything else,
 * and for a weight that the scale itself calls unstable (`US`).
 */
export function readScale(text: string): number | null {
  const [, figure = "", unit] = scaleLine.exec(text.normalize("NFKC").trim()) ?? [];
  if (unit?.toLowerCase() !== "g") return gramsOf(figure);
  const grams = Math.round(Number(figure));
  return grams > 0 ? grams : null;
}

/** Whether a burst of keys comes from a scale, and from no barcode: it says its unit, or has a point. */
export function isScaleLine(text: string): boolean {
  return readScale(text) !== null && /\.|g\s*$/i.test(text);
}
