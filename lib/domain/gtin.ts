const GTIN_FORM = /^(\d{8}|\d{12}|\d{13}|\d{14})$/;

/**
 * The last digit of a GTIN or an SSCC, counted from the digits before it (weights 3 and 1 from the right,
 * GS1 General Specifications 7.9).
 * @param body digits only.
 */
export function gs1CheckDigit(body: string): string {
  let sum = 0;
  for (let place = 0; place < body.length; place += 1) {
    const weight = (body.length - place) % 2 === 1 ? 3 : 1;
    sum += Number(body.charAt(place)) * weight;
  }
  return String((10 - (sum % 10)) % 10);
}

/** Whether the last digit is the check digit of the ones before it. */
export function hasGs1CheckDigit(digits: string): boolean {
  return /^\d{2,}$/.test(digits) && gs1CheckDigit(digits.slice(0, -1)) === digits.slice(-1);
}

/**
 * The trade item number with 14 digits, so that EAN-8, UPC-A, EAN-13 and GTIN-14 of the same goods are the
 * same text; null when it is none of them or the check digit is wrong.
 */
export function gtin14(text: string): string | null {
  if (!GTIN_FORM.test(text) || /^0+$/.test(text)) return null;
  return hasGs1CheckDigit(text) ? text.padStart(14, "0") : null;
}

/** Every text that names the same trade item, the longest first; empty when it is no GTIN. */
export function gtinForms(text: string): string[] {
  const longest = gtin14(text);
  if (longest === null) return [];
  return [14, 13, 12, 8]
    .filter((length) => /^0*$/.test(longest.slice(0, -length)))
    .map((length) => longest.slice(-length));
}

/**
 * Whether two barcodes name the same trade item. A carton's GTIN-14 (first digit 1 to 9) is not the piece in
 * it. Two texts that are no GTIN are never equal here.
 */
export function gtinsEqual(a: string, b: string): boolean {
  const left = gtin14(a.trim());
  return left !== null && left === gtin14(b.trim());
}
