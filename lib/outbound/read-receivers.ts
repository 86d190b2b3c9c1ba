import { asc, eq, max } from "drizzle-orm";
import { importLists } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import type { Context } from "#lib/context";
import { waitsForBatch } from "#lib/returns/waits-for-outbound";

/** Whom waiting goods may be handed to: their merchants and platforms, each code once under its newest name. */
export async function readReceivers(ctx: Context): Promise<{ code: string; name: string }[]> {
  const rows = await ctx.tx
    .select({
      merchant: { code: items.ebcCode, name: importLists.ebcName },
      platform: { code: items.ebpCode, name: importLists.ebpName },
    })
    .from(items)
    .innerJoin(importLists, eq(importLists.id, items.listId))
    .where(waitsForBatch("release"))
    .groupBy(items.ebcCode, importLists.ebcName, items.ebpCode, importLists.ebpName)
    .orderBy(asc(max(items.receivedAt)));
  const names = new Map(rows.flatMap(({ merchant, platform }) => [merchant, platform].map(named)));
  return [...names]
    .flatMap(([code, name]) => (code === null ? [] : [{ code, name }]))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function named({ code, name }: { code: string | null; name: string }) {
  return [code, name] as const;
}
