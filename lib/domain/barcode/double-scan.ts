import type { ScannedCode } from "#lib/domain/barcode/classify-code";
import { secondScanMs } from "#lib/domain/command";

const WINDOW_MS = 2000;

/**
 * Whether a scan only repeats the one before it at the same bench: the same code within two seconds. The next piece
 * bears the same goods barcode, which repeats only what one pull of the trigger read.
 */
export function isDoubleScan(
  previous: { code: ScannedCode; atMs: number } | null,
  code: ScannedCode,
  atMs: number,
): boolean {
  if (previous === null || previous.code.kind === "refused" || code.kind === "refused") return false;
  const windowMs = isOfGoods(code) ? secondScanMs.earliest : WINDOW_MS;
  return previous.code.text === code.text && atMs - previous.atMs < windowMs;
}

/**
 * Whether a goods barcode is that of a piece which has no plate yet: the next identical piece counts once the plate of
 * the one before is issued. `waiting` are the codes that the server has not answered.
 */
export function waitsForPlate(code: ScannedCode, waiting: readonly string[]): boolean {
  return code.kind !== "refused" && isOfGoods(code) && waiting.includes(code.text);
}

/** Whether every piece of the same goods, or of the same batch, bears this code. */
function isOfGoods(code: ScannedCode): boolean {
  return code.kind === "gtin" || (code.kind === "gs1" && code.parts.serial === undefined);
}
