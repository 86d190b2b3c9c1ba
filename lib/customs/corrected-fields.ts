import { Correction, isEmptyCorrection } from "#lib/domain/correction";
import { seal, unseal } from "#lib/vault";

/** Seals the fields a declarant corrected to the row that carries them; null where there are none. */
export function sealCorrection(correction: Correction, rowId: string): Buffer | null {
  return isEmptyCorrection(correction) ? null : seal(JSON.stringify(correction), rowOf(rowId));
}

/** Opens what `sealCorrection` sealed for the same row. */
export function openCorrection(sealed: Uint8Array | null, rowId: string): Correction {
  return sealed ? Correction.parse(JSON.parse(unseal(sealed, rowOf(rowId)))) : {};
}

function rowOf(rowId: string): string {
  return `correction:${rowId}`;
}
