import { GS, isUsedIdentifier } from "#lib/domain/barcode/gs1";
import { leadingForm } from "#lib/domain/gs1/identifier-forms";
import { splitLink, unescaped } from "#lib/domain/gs1/split-link";
import { gtin14 } from "#lib/domain/gtin";

/* GS1 General Specifications 7.11; none of them is ever sent for a separator. */
const CHARACTERS = /^[!-"%-;=?A-Z_a-z]+$/;

/**
 * The element string of a GS1 Digital Link, as far as a bench looks at it: its right-most trade item or logistic
 * unit with what follows it in the path, then its query. Null for any other address.
 */
export function linkElements(uri: string): string | null {
  const link = splitLink(uri.replace(/^https?/i, (scheme) => scheme.toLowerCase()));
  if (!link) return null;
  const { segments, query } = link;
  let from = segments.length - 2;
  while (from >= 0 && segments[from] !== "01" && segments[from] !== "00") from -= 2;
  if (from < 0) return null;
  const path = segments.slice(from).flatMap((ai, at, rest): [string, string][] => {
    return at % 2 === 0 ? [[ai, unescaped(rest[at + 1] ?? "")]] : [];
  });
  return [...path, ...query].map(([ai, value]) => element(ai, value)).join("");
}

function element(ai: string, value: string): string {
  if (!isUsedIdentifier(ai) || !CHARACTERS.test(value)) return "";
  const given = ai === "01" ? (gtin14(value) ?? value) : value;
  return `${ai}${given}${leadingForm(ai)?.fixed ? "" : GS}`;
}
