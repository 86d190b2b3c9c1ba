import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import { applications } from "#db/schema/applications";
import { importLists } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import { returns } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { waitsForOfficer } from "#lib/returns/waits-for-officer";

export const ListVerificationQueue = z.strictObject({});

const shownAtMost = 100;

/** The declared pieces that wait for an officer in person, the longest waiting first, and those customs withholds. */
export async function listVerificationQueue(ctx: Context, _: z.infer<typeof ListVerificationQueue>) {
  authorize(ctx, "item.verify");
  const rows = await ctx.tx
    .select({
      plate: items.plate,
      goodsName: items.goodsName,
      grade: items.grade,
      hold: items.hold,
      round: items.round,
      mismatches: items.mismatches,
      applicationNo: applications.applicationNo,
      applicationStatus: applications.status,
      waitingSince: applications.declaredAt,
      returnNo: returns.returnNo,
      invtNo: importLists.invtNo,
    })
    .from(items)
    .innerJoin(applications, eq(applications.id, items.applicationId))
    .leftJoin(returns, eq(returns.id, items.returnId))
    .leftJoin(importLists, eq(importLists.id, items.listId))
    .where(waitsForOfficer)
    .orderBy(asc(applications.declaredAt), asc(items.id))
    .limit(shownAtMost);
  return { total: await ctx.tx.$count(items, waitsForOfficer), rows };
}
