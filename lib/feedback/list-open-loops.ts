import { and, asc, count, eq, gt, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { importLists } from "#db/schema/import-lists";
import { returns } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { loopProgress } from "#lib/domain/loop";
import { waitOf } from "#lib/domain/loop-wait";
import { OfficeCode } from "#lib/domain/office-registry";
import { readAtStake } from "#lib/feedback/read-at-stake";
import { readLoopFacts } from "#lib/returns/loop-facts";
import { loopIsAlarming, loopIsOpen } from "#lib/returns/open-loop";

/** `alarm`: open without a lawful reason. */
export const loopViews = ["alarm", "all"] as const;

export const ListOpenLoops = z.object({
  view: z.enum(loopViews).default("alarm").catch("alarm"),
  office: OfficeCode.optional().catch(undefined),
  /** The return after which the page begins. */
  after: z
    .string()
    .regex(/^[\x21-\x7e]{1,60}$/)
    .optional()
    .catch(undefined),
});

const pageSize = 50;

/**
 * Returns whose loop is open, in the order of their numbers, with what each waits for: those that nothing
 * lawful holds open, or all. The count is that of the office's page.
 */
export async function listOpenLoops(ctx: Context, { view, office, after }: z.infer<typeof ListOpenLoops>) {
  authorize(ctx, "feedback.read");
  const ofOffice = office ? eq(returns.officeCode, office) : undefined;
  const where = (of: (typeof loopViews)[number]): SQL | undefined =>
    and(ofOffice, of === "alarm" ? loopIsAlarming(ctx.now) : loopIsOpen);
  const found = await ctx.tx
    .select({
      returnId: returns.id,
      lastApplicationDay: importLists.lastApplicationDay,
      lastArrivalDay: importLists.lastArrivalDay,
      returnNo: returns.returnNo,
      officeCode: returns.officeCode,
      invtNo: importLists.invtNo,
    })
    .from(returns)
    .leftJoin(importLists, eq(importLists.id, returns.listId))
    .where(and(where(view), after ? gt(returns.returnNo, after) : undefined))
    .orderBy(asc(returns.returnNo))
    .limit(pageSize + 1);
  const rows = found.slice(0, pageSize);
  const facts = await readLoopFacts(
    ctx,
    rows.map(({ returnId }) => returnId),
  );
  const atStake = await readAtStake(ctx, rows);
  return {
    rows: rows.flatMap((row) => {
      const own = facts.get(row.returnId);
      return own ? [{ ...row, ...atStake(row), loop: loopProgress(own), wait: waitOf(own) }] : [];
    }),
    next: found.length > pageSize ? (rows.at(-1)?.returnNo ?? null) : null,
    counts: { alarm: await countLoops(ctx, where("alarm")), all: await countLoops(ctx, where("all")) },
  };
}

async function countLoops(ctx: Context, where: SQL | undefined): Promise<number> {
  const [row] = await ctx.tx
    .select({ total: sql<number>`${count()}` })
    .from(returns)
    .where(where);
  return Number(row?.total ?? 0);
}
