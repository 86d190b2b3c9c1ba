import { and, asc, eq, gt, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { applicationLines, applications } from "#db/schema/applications";
import { importListLines, importLists } from "#db/schema/import-lists";
import { returnLines, returns } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { readClocksOfAnnounced, readClocksOfApplications } from "#lib/customs/clocks-of-applications";
import { bindingStatuses } from "#lib/domain/application";
import { sumDecimals } from "#lib/domain/decimal";
import { boundQty, judgePreDeclared, type PreDeclaredFacts } from "#lib/domain/pre-declaration";
import { shanghaiDay } from "#lib/domain/shanghai";
import { readSetting } from "#lib/read-setting";
import { bTypeCentreCodes } from "#lib/returns/goods-facts";
import { hasBegun } from "#lib/returns/has-begun";
import { readLoopFacts } from "#lib/returns/loop-facts";

const shownAtMost = 200;

/** Pre-declarations that stand, with what of their goods is here, those whose arrival day is nearest first. */
export async function listPreDeclared(ctx: Context) {
  authorize(ctx, "warehouse.read");
  const rows = await ctx.tx
    .select({
      id: applications.id,
      applicationNo: applications.applicationNo,
      status: applications.status,
      declaredAt: applications.declaredAt,
      returnId: returns.id,
      returnNo: returns.returnNo,
      ebcName: importLists.ebcName,
    })
    .from(applications)
    .innerJoin(returns, eq(returns.id, applications.returnId))
    .innerJoin(importLists, eq(importLists.id, applications.listId))
    .where(and(applications.preDeclared, inArray(applications.status, [...bindingStatuses])))
    .orderBy(sql`${importLists.lastArrivalDay} desc`, asc(applications.id))
    .limit(shownAtMost);
  const facts = await readLoopFacts(
    ctx,
    rows.map((row) => row.returnId),
  );
  const lines = await readLines(
    ctx,
    rows.map((row) => row.id),
  );
  const seen = await readClocksOfApplications(
    ctx,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, returnId, ...row }) => {
    const own = facts.get(returnId);
    const judged: PreDeclaredFacts = {
      applicationId: id,
      lines: lines.filter((line) => line.applicationId === id),
      pieces: own?.pieces ?? [],
      countComplete: own?.countComplete ?? false,
    };
    const declaredQty = sumDecimals(judged.lines.map(({ qty }) => qty));
    return { ...row, ...seen(id), state: judgePreDeclared(judged), declaredQty, hereQty: boundQty(judged) };
  });
}

async function readLines(ctx: Context, ids: string[]) {
  if (ids.length === 0) return [];
  return ctx.tx
    .select()
    .from(applicationLines)
    .where(and(inArray(applicationLines.applicationId, ids), gt(applicationLines.qty, "0")));
}

/** Announced returns of which nothing came yet and that could be declared already, the nearest last day first. */
export async function listPreDeclarable(ctx: Context) {
  authorize(ctx, "warehouse.read");
  const today = shanghaiDay(ctx.now);
  const rows = await ctx.tx
    .select({
      id: returns.id,
      returnNo: returns.returnNo,
      ebcName: importLists.ebcName,
      announcedAt: returns.announcedAt,
      qty: sql<string>`sum(${returnLines.announcedQty})::text`,
      goods: sql<string>`min(${importListLines.gname})`,
    })
    .from(returns)
    .innerJoin(importLists, eq(importLists.id, returns.listId))
    .innerJoin(returnLines, eq(returnLines.returnId, returns.id))
    .innerJoin(
      importListLines,
      and(eq(importListLines.listId, importLists.id), eq(importListLines.gnum, returnLines.gnum)),
    )
    .where(
      and(
        eq(importLists.status, "released"),
        eq(importLists.tradeMode, "1210"),
        sql`${importLists.officeCode} not in (${bTypeCentreCodes})`,
        isNotNull(importLists.lastApplicationDay),
        sql`${importLists.lastApplicationDay} >= ${today}`,
        sql`${returns.authorisation} <> 'pending'`,
        isNull(returns.countClosedAt),
        sql`not ${hasBegun(sql`${returns.id}`)}`,
        sql`not exists (select from applications bound where bound.return_id = ${returns.id}
          and bound.status not in ('refused', 'withdrawn'))`,
        sql`not exists (select from applications refused where refused.return_id = ${returns.id}
          and refused.status = 'refused' and refused.refusal_class is distinct from 'field')`,
      ),
    )
    .groupBy(returns.id, importLists.id)
    .orderBy(asc(importLists.lastApplicationDay), asc(returns.id))
    .limit(shownAtMost);
  const seen = await readClocksOfAnnounced(
    ctx,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, ...row }) => ({ ...row, ...seen(id) }));
}

/** Whether the house sends applications before the goods are here. */
export async function isPreDeclaring(ctx: Context): Promise<boolean> {
  authorize(ctx, "warehouse.read");
  return (await readSetting(ctx, "preDeclaration")).value;
}
