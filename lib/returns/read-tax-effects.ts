import { asc, inArray } from "drizzle-orm";
import { importListLines, importLists } from "#db/schema/import-lists";
import type { Context } from "#lib/context";
import type { TaxedList } from "#lib/domain/tax/line-tax";
import { type TaxEffect, taxEffect } from "#lib/domain/tax/tax-effect";
import { readTaxRates } from "#lib/read-tax-rates";
import { taxedList } from "#lib/returns/taxed-list";

/** A quantity of a list's line that comes back, and for what it is reckoned: a return, an application, a piece. */
export type ReturnedPart = { of: string; listId: string; gnum: number; qty: string };

/**
 * The estimated tax effect of what comes back, for each return, application or piece that was asked for.
 * All in three queries; who does not see a list is told nothing of its tax.
 */
export async function readTaxEffects(
  ctx: Context,
  parts: readonly ReturnedPart[],
): Promise<ReadonlyMap<string, TaxEffect>> {
  if (parts.length === 0) return new Map();
  const lists = await readTaxedLists(ctx, [...new Set(parts.map(({ listId }) => listId))]);
  const rates = await readTaxRates(ctx);
  const effects = new Map<string, TaxEffect>();
  for (const [of, own] of Map.groupBy(parts, (part) => part.of)) {
    const list = lists.get(own[0]?.listId ?? "");
    if (list) effects.set(of, taxEffect(list, rates, own));
  }
  return effects;
}

async function readTaxedLists(ctx: Context, listIds: string[]): Promise<Map<string, TaxedList>> {
  const lists = await ctx.tx.select().from(importLists).where(inArray(importLists.id, listIds));
  const lines = await ctx.tx
    .select()
    .from(importListLines)
    .where(inArray(importListLines.listId, listIds))
    .orderBy(asc(importListLines.gnum));
  const linesOf = Map.groupBy(lines, ({ listId }) => listId);
  return new Map(lists.map((list) => [list.id, taxedList(list, linesOf.get(list.id) ?? [])]));
}
