import { parseDecimal } from "#lib/domain/decimal";

/** What one piece holds, in hundred-thousandths of a millilitre, gram or sheet. */
export type Content = { measure: "measure" | "sheet"; amount: bigint };

const quantity = /(?<![\d.])(\d{1,6}(?:\.\d{1,5})?)\s*(ml|毫升|g|克|片|张)(?![a-z])/giu;
/** Several of a kind in one piece, of which a description may name one or all. */
const several = /[×x*＊]\s*\d|\d\s*[×x*＊]/iu;

/**
 * Reads from the declared model what one piece holds. Null unless exactly one content is named and nothing
 * says that a piece is several: what is not certain is asked for, never guessed.
 */
export function readContent(gmodel: string): Content | null {
  const [found, ...others] = [...gmodel.matchAll(quantity)];
  if (!found || others.length > 0 || several.test(gmodel)) return null;
  const [, amount = "0", unit] = found;
  const value = parseDecimal(amount);
  if (value === 0n) return null;
  return { measure: unit === "片" || unit === "张" ? "sheet" : "measure", amount: value };
}
