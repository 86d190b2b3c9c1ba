import { searchCodes } from "#lib/domain/search-codes";

/** What a person typed of a sale, as it may stand in a record. */
export type SoughtText = {
  /** Whole numbers and barcodes, in every form in which they may be kept. */
  codes: string[];
  /** The last characters of a number, as they are left on a torn label; null for what ends no number. */
  tail: string | null;
  /** Words of the goods' name. */
  words: string;
};

const tailForm = /^[0-9A-Z-]{4,40}$/;

/** Reads a text as a code, as the end of a number and as words: nobody says beforehand which of them it is. */
export function readSought(raw: string): SoughtText {
  const words = raw.normalize("NFKC").trim();
  const tail = words.replace(/\s/gu, "").toUpperCase();
  return { codes: searchCodes(raw), tail: tailForm.test(tail) ? tail : null, words };
}

const tailLength = 6;

/** The end of a box's own waybill, by which a misread or torn one is still found; null where it is shorter. */
export function tailOf(waybillNo: string): string | null {
  return waybillNo.length > tailLength ? waybillNo.slice(-tailLength) : null;
}

/** Days around the one on which a return was announced: consumers send it one day and the platform hears another. */
export const sentWithinDays = 3;

/** The weights in grams that still fit a box of so many: it has its packing, and scales and goods differ. */
export function fittingWeights(boxGrams: number): { from: number; to: number } {
  return { from: Math.floor(boxGrams * 0.6), to: Math.ceil(boxGrams * 1.1) };
}

/** Why a sale may be the one a box belongs to, the strongest sign first. */
export const saleSigns = ["number", "serial", "goods", "tail", "name", "weight"] as const;
export type SaleSign = (typeof saleSigns)[number];
