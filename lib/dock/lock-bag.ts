import { eq } from "drizzle-orm";
import { bags } from "#db/schema/bags";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";

/**
 * A bag that is not emptied yet, held until commit: for scans, which do not wait for each other, or to end it.
 * Refuses `not_found` and `bag_emptied`.
 */
export async function lockBag(ctx: Context, bagNo: string, to: "scan" | "end") {
  const [bag] = await ctx.tx
    .select()
    .from(bags)
    .where(eq(bags.bagNo, bagNo))
    .for(to === "scan" ? "share" : "update");
  if (!bag) throw new AppError("not_found", { code: bagNo });
  if (bag.emptiedAt) throw new AppError("bag_emptied", { bagNo });
  return bag;
}
