import { and, inArray, isNull } from "drizzle-orm";
import { items } from "#db/schema/items";
import { returns } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { lockItems } from "#lib/returns/lock-item";
import { recordItemFact, recordReturnFact } from "#lib/returns/record-fact";

/**
 * Once a list is released its originating office is known: its returns and pieces become visible to
 * that office, and what it must hear of goods that came before the release is decided in this
 * transaction. `officeOfList` is the office by list id.
 */
export async function nameOriginatingOffice(
  ctx: Context,
  officeOfList: ReadonlyMap<string, string>,
): Promise<void> {
  if (officeOfList.size === 0) return;
  const listIds = [...officeOfList.keys()];
  const owners = await ctx.tx
    .select()
    .from(returns)
    .where(and(inArray(returns.listId, listIds), isNull(returns.officeCode)))
    .orderBy(returns.id)
    .for("update");
  for (const row of owners) {
    const officeCode = officeOfList.get(row.listId ?? "") ?? null;
    await recordReturnFact(ctx, row, { officeCode }, { type: "name_office", body: { officeCode } });
  }
  const pieces = await ctx.tx
    .select({ plate: items.plate })
    .from(items)
    .where(and(inArray(items.listId, listIds), isNull(items.officeCode)));
  const plates = pieces.map(({ plate }) => plate);
  for (const item of await lockItems(ctx, plates)) {
    const officeCode = officeOfList.get(item.listId ?? "") ?? null;
    await recordItemFact(ctx, item, { officeCode }, { type: "name_office", body: { officeCode } });
  }
}
