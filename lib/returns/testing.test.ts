import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { importLists } from "#db/schema/import-lists";
import { returns } from "#db/schema/returns";
import { inScope } from "#db/scope";
import { makeReturn, makeSale } from "#lib/returns/testing";

test("a sale and its return are there, and the office sees them", async () => {
  const sale = await makeSale({ lines: [{ qty: "1" }, { qty: "3", barCode: null }] });
  const made = await makeReturn(sale);
  const seen = await inScope({ scope: "office", code: sale.officeCode, actorId: null }, async (tx) => ({
    lists: await tx.select().from(importLists).where(eq(importLists.id, sale.listId)),
    returns: await tx.select().from(returns).where(eq(returns.id, made.returnId)),
  }));
  expect(seen.lists).toHaveLength(1);
  expect(seen.returns[0]).toMatchObject({ returnNo: made.returnNo, headSequence: 1 });
});
