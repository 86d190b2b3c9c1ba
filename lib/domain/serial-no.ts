/** As long as a serial number may be that a person types or a platform announces; GS1 has at most 20 (AI 21). */
export const serialNoLimit = 60;

/** A serial number as it is kept: half-width, without blanks. */
export function foldSerialNo(text: string): string {
  return text.normalize("NFKC").replace(/\s/gu, "");
}

/** What two spellings of one serial number share; a scanned code comes in capitals, an announced one as it is written. */
export function serialKey(text: string): string {
  return foldSerialNo(text).toUpperCase();
}

/** Whether two spell the same serial number. */
export function isSameSerialNo(one: string, other: string): boolean {
  return serialKey(one) === serialKey(other);
}
