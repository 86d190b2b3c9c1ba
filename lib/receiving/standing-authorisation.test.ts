import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { importLists } from "#db/schema/import-lists";
import type { Context } from "#lib/context";
import { returnOfSale } from "#lib/receiving/returns-of-parcel";
import { recordEnterprise } from "#lib/registers/record-enterprise";
import { makeSale } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem } from "#lib/testing";

test.each([
  ["none", null, null, "pending"],
  ["one without end", "WT-1", null, "standing"],
  ["one that still runs", "WT-1", "2099-12-31", "standing"],
  ["one that ended", "WT-1", "2026-01-01", "pending"],
] as const)(
  "a box of a merchant with %s as standing authorisation",
  async (_, authorisationNo, authorisedUntil, expected) => {
    const sale = await makeSale();
    const owner = await asSystem(async (ctx: Context) => {
      const [list] = await ctx.tx.select().from(importLists).where(eq(importLists.id, sale.listId));
      if (!list) throw new Error("the sale has no list");
      const enterprise = {
        code: list.ebcCode ?? "",
        name: "某商家",
        creditClass: "ordinary",
        creditSource: "公示",
      } as const;
      await runUseCase(await actorFor("supervisor"), recordEnterprise, {
        ...enterprise,
        authorisationNo,
        authorisedUntil,
      });
      return returnOfSale(ctx, list, ctx.now);
    }, null);
    expect(owner.authorisation).toBe(expected);
  },
);
