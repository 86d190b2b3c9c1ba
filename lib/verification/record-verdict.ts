import { findings } from "#db/schema/findings";
import type { Context } from "#lib/context";
import type { LockedItem } from "#lib/returns/lock-item";
import { carryOutVerdict, type Said } from "#lib/verification/carry-out-verdict";

/** Writes an officer's finding on a locked piece that may be verified, and all that follows from the verdict. */
export async function recordVerdict(
  ctx: Context,
  item: LockedItem,
  said: Said,
  foundBy: string,
): Promise<LockedItem> {
  const { verdict, checklist, grade, original, batchCode, expiresOn, note, instructionNo } = said;
  await ctx.tx.insert(findings).values({
    itemId: item.id,
    round: item.round,
    kind: "verification",
    checklist,
    grade,
    original,
    batchCode,
    expiresOn,
    note,
    verdict,
    instructionNo,
    foundBy,
    foundAt: ctx.now,
  });
  return carryOutVerdict(ctx, item, said);
}
