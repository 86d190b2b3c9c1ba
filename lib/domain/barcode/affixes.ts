import { z } from "zod";
import { AIM_ID } from "#lib/domain/barcode/gs1";

const affix = z.string().regex(/^[!-~]{0,8}$/);

/** What a bench's scanner is set to send before and behind every code. */
export const Affixes = z.strictObject({ prefix: affix, suffix: affix });
export type Affixes = z.infer<typeof Affixes>;

export const noAffixes: Affixes = { prefix: "", suffix: "" };

/**
 * A scan without what the scanner is set to send around every code; the symbol's identifier may stand before or
 * behind the prefix and stays. A scan that has not both is left as it came: another scanner sent it.
 */
export function withoutAffixes(text: string, { prefix, suffix }: Affixes): string {
  const [symbol = ""] = text.startsWith(prefix) ? [] : (AIM_ID.exec(text) ?? []);
  const sent = text.slice(symbol.length);
  const isWhole = sent.startsWith(prefix) && sent.endsWith(suffix);
  if (!isWhole || sent.length <= prefix.length + suffix.length) return text;
  return symbol + sent.slice(prefix.length, sent.length - suffix.length);
}
