import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { bookGaps, waves } from "#db/schema/account-book";
import { items } from "#db/schema/items";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { waveStage } from "#lib/domain/wave-rules";
import { AppError } from "#lib/errors";
import { bookKey } from "#lib/returns/book-key";
import { type LockedItem, lockItems } from "#lib/returns/lock-item";
import { recordItemFact, remarkItems } from "#lib/returns/record-fact";

export const ReportGap = z.strictObject({
  plate: z.string().min(1).max(20),
  note: z.string().trim().min(1).max(500).nullable(),
});

/**
 * Says that our account book does not have the goods of an admitted piece (账册未备案). All admitted pieces of these
 * goods of the merchant wait for their registration, outside any wave whose papers are still here; what they were
 * admitted for, and since when, stays as it is. Said twice it changes nothing.
 */
export async function reportGap(
  ctx: Context,
  { plate, note }: z.infer<typeof ReportGap>,
): Promise<{ goodsName: string; pieces: number }> {
  const reportedBy = authorize(ctx, "wave.manage");
  const [goods] = await ctx.tx
    .select({ state: items.state, ebcCode: items.ebcCode, goodsName: items.goodsName, goodsKey: bookKey })
    .from(items)
    .where(eq(items.plate, plate));
  if (!goods) throw new AppError("not_found", { code: plate });
  const { state, ebcCode, goodsName, goodsKey } = goods;
  if (state !== "admitted") throw new AppError("item_state_forbids", { state, command: "book" });
  if (!ebcCode) throw new AppError("item_unidentified");
  const [gap] = await ctx.tx
    .insert(bookGaps)
    .values({ ebcCode, goodsKey, goodsName, note, reportedBy, reportedAt: ctx.now })
    .onConflictDoNothing()
    .returning({ id: bookGaps.id });
  const pieces = await lockAdmitted(ctx, ebcCode, goodsKey);
  const waiting = await takeOutOfWaves(ctx, pieces);
  if (gap) await remarkItems(ctx, waiting, { type: "not_in_book", body: { note } });
  return { goodsName, pieces: pieces.length };
}

/** Holds the admitted pieces of these goods of a merchant. */
export async function lockAdmitted(ctx: Context, ebcCode: string, goodsKey: string): Promise<LockedItem[]> {
  const rows = await ctx.tx
    .select({ plate: items.plate })
    .from(items)
    .where(and(eq(items.state, "admitted"), eq(items.ebcCode, ebcCode), sql`${bookKey} = ${goodsKey}`));
  const pieces = await lockItems(
    ctx,
    rows.map(({ plate }) => plate),
  );
  return pieces.filter(({ state }) => state === "admitted");
}

/** Papers that are with the book are left to its answer. */
async function takeOutOfWaves(ctx: Context, pieces: readonly LockedItem[]): Promise<LockedItem[]> {
  const out: LockedItem[] = [];
  for (const piece of pieces) {
    const [wave] = piece.waveId ? await ctx.tx.select().from(waves).where(eq(waves.id, piece.waveId)) : [];
    const note = { type: "taken_from_wave", body: { waveNo: wave?.waveNo ?? null } };
    const isOpen = wave && waveStage(wave) === "gathered";
    out.push(isOpen ? await recordItemFact(ctx, piece, { waveId: null }, note) : piece);
  }
  return out;
}
