import { z } from "zod";
import type { ItemState } from "#lib/domain/item";
import { type Refusal, refuse } from "#lib/domain/refusal";

/** How many plates a roll may have: as many labels as go to a printer at once. */
export const rollSize = z.int().min(1).max(500);

/** Under what the prints of a roll are written down, and what its labels say it is. */
export function rollCode(rollNo: number): string {
  return `ROLL-${rollNo}`;
}

/**
 * Whether a plate that was printed before its piece came may be given to one: it stands on a roll and no piece ever had
 * it, not even one that was taken back, whose label may lie about. Null for a plate on no roll.
 */
export function judgeRollPlate(
  code: string,
  found: { usedAs: ItemState | null } | null,
): { ok: true } | Refusal {
  if (found === null) return refuse("plate_not_of_a_roll", { code });
  if (found.usedAs === null) return { ok: true };
  return refuse("plate_used", { code, state: found.usedAs });
}
