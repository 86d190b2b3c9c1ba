import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { photos } from "#db/schema/items";
import type { Context } from "#lib/context";
import { type GoodsKind, hasShelfLife, openQuestion } from "#lib/domain/checklist";
import type { findingFields } from "#lib/domain/finding";
import type { Grade } from "#lib/domain/item";
import { needsPhoto } from "#lib/domain/recommend-outcome";
import { AppError } from "#lib/errors";

type Entered = z.infer<z.ZodObject<typeof findingFields>>;

/**
 * Refuses a finding that leaves something out: an unanswered question, the date of goods with a
 * shelf life that are called sellable, the picture of all but good original goods, or the words for a
 * check that failed on goods called good.
 */
export async function requireComplete(
  ctx: Context,
  itemId: string,
  kind: GoodsKind,
  seen: Entered & { grade: Grade },
): Promise<void> {
  const isSellable = seen.original === "yes" && (seen.grade === "good" || seen.grade === "box_damaged");
  if (openQuestion(kind, seen.checklist))
    throw new AppError("inspection_incomplete", { missing: "checklist" });
  if (isSellable && hasShelfLife(kind) && seen.expiresOn === null) {
    throw new AppError("inspection_incomplete", { missing: "expiry" });
  }
  if (needsPhoto(seen.grade, seen.original)) await requirePhoto(ctx, itemId);
  const hasFailedCheck = Object.values(seen.checklist).includes(false);
  if (seen.grade === "good" && hasFailedCheck && seen.note === null) throw new AppError("reason_needed");
}

/** Refuses with `inspection_incomplete` while a piece has no photo; one of a label shows nothing of the goods. */
export async function requirePhoto(ctx: Context, itemId: string): Promise<void> {
  const [photo] = await ctx.tx
    .select({ id: photos.id })
    .from(photos)
    .where(and(eq(photos.itemId, itemId), eq(photos.motif, "goods")))
    .limit(1);
  if (!photo) throw new AppError("inspection_incomplete", { missing: "photo" });
}
