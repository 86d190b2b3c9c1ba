import type { Wave } from "#db/schema/account-book";
import type { Context } from "#lib/context";
import type { ScanEntry } from "#lib/domain/barcode/scan-entry";
import { judgePutInWave } from "#lib/domain/wave-rules";
import { orThrow } from "#lib/errors";
import type { LockedItem } from "#lib/returns/lock-item";
import { recordItemFact } from "#lib/returns/record-fact";
import { lookUp } from "#lib/stock/look-up";

/** Puts locked pieces into a wave, all or none; refuses with the rule's own code. */
export async function putInWave(
  ctx: Context,
  pieces: readonly LockedItem[],
  wave: Pick<Wave, "id" | "waveNo" | "ebcCode">,
  entry: ScanEntry | null,
): Promise<void> {
  for (const piece of await lookUp(ctx, pieces)) {
    orThrow(judgePutInWave(piece, wave));
    const body = { waveNo: wave.waveNo, entry };
    await recordItemFact(ctx, piece, { waveId: wave.id }, { type: "put_in_wave", body });
  }
}
