import { eq, inArray } from "drizzle-orm";
import { items } from "#db/schema/items";
import { itemChapters, recalls } from "#db/schema/recalls";
import type { Context } from "#lib/context";
import { getRecall } from "#lib/recalls/get-recall";
import { issueRecall } from "#lib/recalls/issue-recall";
import { carryOutRecalls } from "#lib/recalls/keep-recalling";
import type { Sale } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem } from "#lib/testing";

type Issued = Parameters<typeof issueRecall>[1];

/** A recall of the goods on the first line of a sale; of all of them unless told otherwise. */
export function recallOf(sale: Sale, change: Partial<Issued> = {}): Issued {
  return {
    barCode: sale.lines[0]?.barCode ?? "",
    batches: "",
    expiresFrom: null,
    expiresTo: null,
    source: "国家市场监督管理总局",
    documentNo: "总局公告2026年第18号",
    reason: "检出禁用物质",
    validFrom: "2026-01-01",
    validTo: null,
    replaces: null,
    ...change,
  };
}

/** Issues a recall and has it carried out to the end. */
export async function issueAndCatch(issued: Issued): Promise<string> {
  const { recallNo } = await runUseCase(await actorFor("supervisor"), issueRecall, issued);
  const officer = await actorFor("officer");
  // What another test holds is left for the next round, as the worker leaves it.
  do await carryOutAll();
  while ((await runUseCase(officer, getRecall, { recallNo })).waiting > 0);
  return recallNo;
}

/** What the worker does until nothing is left to do. */
export async function carryOutAll(): Promise<void> {
  await carryOutRecalls();
}

/** The chapters of a piece, in their order. */
export function chaptersOf(plate: string) {
  return asSystem(
    (ctx: Context) =>
      ctx.tx
        .select({
          recallNo: recalls.recallNo,
          chapter: itemChapters.chapter,
          place: itemChapters.place,
          phase: itemChapters.phase,
          closed: itemChapters.closedAt,
        })
        .from(itemChapters)
        .innerJoin(items, eq(items.id, itemChapters.itemId))
        .innerJoin(recalls, eq(recalls.id, itemChapters.recallId))
        .where(inArray(items.plate, [plate]))
        .orderBy(itemChapters.chapter),
    null,
  );
}
