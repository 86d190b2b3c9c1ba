import { eq } from "drizzle-orm";
import { drawDays, drawSeeds } from "#db/schema/selection";
import type { Context } from "#lib/context";
import { shanghaiDay } from "#lib/domain/shanghai";
import { publishDrawDay, sealedRow } from "#lib/returns/publish-draw-day";
import { unseal } from "#lib/vault";

export type SeedOfDay = {
  day: string;
  publishedAt: Date;
  /** Null once everybody knows it: nothing is left to chance any more. */
  seed: string | null;
};

/**
 * The seed of the Shanghai day of `ctx.now`, in the sight of the product itself. The day stays as it is until
 * this transaction ends: it is not revealed while a draw under its seed is still to be committed.
 */
export async function seedOfDay(ctx: Context): Promise<SeedOfDay> {
  const day = shanghaiDay(ctx.now);
  const found = await lockDay(ctx, day);
  if (found) return open(found);
  await publishDrawDay(day, ctx.now);
  const published = await lockDay(ctx, day);
  if (!published) throw new Error(`the seed of ${day} was not published`);
  return open(published);
}

async function lockDay(ctx: Context, day: string) {
  const [row] = await ctx.tx
    .select({
      day: drawDays.day,
      publishedAt: drawDays.publishedAt,
      seed: drawDays.seed,
      sealed: drawSeeds.sealed,
    })
    .from(drawDays)
    .innerJoin(drawSeeds, eq(drawSeeds.day, drawDays.day))
    .where(eq(drawDays.day, day))
    .for("share", { of: drawDays });
  return row;
}

function open({
  day,
  publishedAt,
  seed,
  sealed,
}: NonNullable<Awaited<ReturnType<typeof lockDay>>>): SeedOfDay {
  return { day, publishedAt, seed: seed === null ? unseal(sealed, sealedRow(day)) : null };
}
