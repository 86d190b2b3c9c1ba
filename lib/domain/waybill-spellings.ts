import { parseWaybill } from "#lib/domain/waybill";

/**
 * The spellings under which a list may declare this waybill, its normal form first. What a list declares
 * is kept to the character, because customs compares it; so it is looked for as it may be written.
 */
export function waybillSpellings(text: string): string[] {
  const given = text.trim();
  const parsed = parseWaybill(text);
  if (!parsed.ok) return [given];
  return [...new Set([parsed.waybill, given, parsed.waybill.toLowerCase()])];
}

/** Whether two texts are one waybill, however they are written. */
export function isSameWaybill(one: string, other: string): boolean {
  const [a, b] = [parseWaybill(one), parseWaybill(other)];
  return a.ok && b.ok ? a.waybill === b.waybill : one === other;
}
