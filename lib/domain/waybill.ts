export const carriers = [
  "sf",
  "ems",
  "yto",
  "zto",
  "sto",
  "yunda",
  "jd",
  "cainiao",
  "jt",
  "deppon",
  "best",
] as const;
export type Carrier = (typeof carriers)[number];

type WaybillRefusal = "empty" | "too_short" | "too_long" | "unprintable";

export type ParsedWaybill = { ok: true; waybill: string } | { ok: false; reason: WaybillRefusal };

const MIN_LENGTH = 4;
const MAX_LENGTH = 40;

/* The forms overlap (ZTO and Yunda both use plain digits), so the first that fits is only the likeliest. */
const FORMS: readonly (readonly [Carrier, RegExp])[] = [
  ["sf", /^SF\d{12,13}$/],
  ["jd", /^JD[A-Z0-9]{10,16}$/],
  ["yto", /^YT\d{13}$/],
  ["jt", /^JT\d{13}$/],
  ["zto", /^ZT[A-Z0-9]{10,14}$/],
  ["cainiao", /^(LP\d{14,18}|CN[A-Z0-9]{10,16})$/],
  ["deppon", /^DPK\d{12}$/],
  ["ems", /^[A-Z]{2}\d{9}CN$/],
  ["ems", /^(1[0-3]|9[5-9])\d{11}$/],
  ["sto", /^77\d{13}$/],
  ["yunda", /^(3[1-3]|4[2-6])\d{11,13}$/],
  ["zto", /^7[0-9]\d{10,12}$/],
  ["best", /^55\d{13}$/],
];

/**
 * A waybill number as it is stored and compared: full-width characters folded, no spaces, capital letters,
 * and without the `-1-1-` by which JD marks the box of several. 4 to 40 printable ASCII characters.
 */
export function parseWaybill(text: string): ParsedWaybill {
  const compact = text.normalize("NFKC").replace(/\s/g, "").toUpperCase();
  if (compact === "") return { ok: false, reason: "empty" };
  if (!/^[!-~]+$/.test(compact)) return { ok: false, reason: "unprintable" };
  const waybill = compact.replace(/^(JD[A-Z0-9]{10,16})-\d{1,4}-\d{1,4}-?[A-Z0-9]*$/, "$1");
  if (waybill.length < MIN_LENGTH) return { ok: false, reason: "too_short" };
  if (waybill.length > MAX_LENGTH) return { ok: false, reason: "too_long" };
  return { ok: true, waybill };
}

/**
 * The carrier whose numbers usually look like this, or null. Carriers change and share their forms: show it
 * and prefill with it, never decide by it.
 * @param waybill as `parseWaybill` gives it.
 */
export function carrierHint(waybill: string): Carrier | null {
  return FORMS.find(([, form]) => form.test(waybill))?.[0] ?? null;
}
