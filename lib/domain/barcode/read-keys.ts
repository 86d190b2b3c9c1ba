import { noAffixes } from "#lib/domain/barcode/affixes";
import type { CheckCode, CheckRead, RawKey } from "#lib/domain/barcode/scanner-check";
import { strokeMeaning } from "#lib/domain/barcode/stroke";

const asStroke = (key: RawKey) =>
  ({ ...key, target: "elsewhere", answers: "", byHand: false, affixes: noAffixes }) as const;

/** A control character as its picture, so that it can be shown and sent: the separator is `␝`. */
const pictured = (character: string) =>
  character < " " ? String.fromCharCode(0x2400 + character.charCodeAt(0)) : character;

/** What the keys of one scan mean, in their order; modifiers are part of the key they change. */
export function readKeys(code: CheckCode, keys: readonly RawKey[]): CheckRead {
  const meant = keys
    .map((key) => ({ ...strokeMeaning(asStroke(key)), at: key.at }))
    .filter(({ type }) => type !== "modifier");
  return {
    code,
    text: meant.flatMap((one) => (one.type === "character" ? pictured(one.character) : [])).join(""),
    ends: meant.flatMap((one) => (one.type === "end" ? one.terminator : [])),
    gaps: meant.slice(1).map(({ at }, before) => Math.round(at - (meant[before]?.at ?? at))),
    composed: meant.filter(({ type }) => type === "ime").length,
  };
}
