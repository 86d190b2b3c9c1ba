import { eq } from "drizzle-orm";
import { descending } from "#db/order";
import { importLists } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import type { Context } from "#lib/context";

const asMerchant = { code: items.ebcCode, name: importLists.ebcName, since: items.receivedAt };
const asPlatform = { code: items.ebpCode, name: importLists.ebpName, since: items.admittedAt };

/**
 * What the newest goods of a merchant or platform in this house call it, by its code at customs; null where none of its
 * goods were ever here.
 */
export async function nameOfOwner(ctx: Context, code: string): Promise<string | null> {
  return (await newestName(ctx, asMerchant, code)) ?? (await newestName(ctx, asPlatform, code));
}

async function newestName(
  ctx: Context,
  owner: typeof asMerchant | typeof asPlatform,
  code: string,
): Promise<string | null> {
  const [row] = await ctx.tx
    .select({ name: owner.name })
    .from(items)
    .innerJoin(importLists, eq(importLists.id, items.listId))
    .where(eq(owner.code, code))
    .orderBy(descending(owner.since))
    .limit(1);
  return row?.name ?? null;
}
