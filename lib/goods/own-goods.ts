import { and, isNotNull, type SQL } from "drizzle-orm";
import { items } from "#db/schema/items";
import type { Context } from "#lib/context";
import { isOwn } from "#lib/goods/is-own";

/** The admitted pieces of the owner who asks: its scope said once more, so that the owner's own index serves the list. */
export function ownGoods(ctx: Context): SQL | undefined {
  return and(isNotNull(items.admittedAt), isOwn(ctx, items));
}
