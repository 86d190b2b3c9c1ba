import { eq } from "drizzle-orm";
import { waves } from "#db/schema/account-book";
import { importLists } from "#db/schema/import-lists";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";
import type { LockedItem } from "#lib/returns/lock-item";
import { nextNumber } from "#lib/returns/next-number";
import { uuidv7 } from "#lib/uuid";

/** Opens a wave for the shop that the piece belongs to. */
export async function insertWave(ctx: Context, first: LockedItem, createdBy: string) {
  if (!first.ebcCode || !first.listId) throw new AppError("item_unidentified");
  const [shop] = await ctx.tx
    .select({ name: importLists.ebcName })
    .from(importLists)
    .where(eq(importLists.id, first.listId));
  const wave = {
    id: uuidv7(),
    waveNo: await nextNumber(ctx, "wave"),
    ebcCode: first.ebcCode,
    ebcName: shop?.name ?? first.ebcCode,
    createdBy,
    createdAt: ctx.now,
  };
  await ctx.tx.insert(waves).values(wave);
  return wave;
}
