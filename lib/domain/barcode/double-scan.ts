import type { ScannedCode } from "#lib/domain/barcode/classify-code";

const WINDOW_MS = 2000;

/**
 * Whether a scan only repeats the one before it: the same code within two seconds at the same bench. Goods
 * barcodes never do, for the next piece bears the same one.
 */
export function isDoubleScan(
  previous: { code: ScannedCode; atMs: number } | null,
  code: ScannedCode,
  atMs: number,
): boolean {
  if (previous === null || previous.code.kind === "refused" || code.kind === "refused") return false;
  if (code.kind === "gtin" || (code.kind === "gs1" && code.parts.serial === undefined)) return false;
  return previous.code.text === code.text && atMs - previous.atMs < WINDOW_MS;
}
