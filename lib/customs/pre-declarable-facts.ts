import { and, eq, inArray, sql } from "drizzle-orm";
import { type Application, applications } from "#db/schema/applications";
import { type ImportList, importLists } from "#db/schema/import-lists";
import { type Return, returnLines, returns } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { readTaken } from "#lib/customs/taken-of-list";
import { bindingStatuses } from "#lib/domain/application";
import { lastDaysOf } from "#lib/domain/clocks";
import { formatDecimal, parseDecimal, subtractDecimals } from "#lib/domain/decimal";
import type { PreDeclarableFacts } from "#lib/domain/pre-declaration";
import { readSetting } from "#lib/read-setting";
import { creditClassAmong, enterprisesOf } from "#lib/returns/enterprises";
import { hasBegun } from "#lib/returns/has-begun";
import { prohibitedInForce } from "#lib/returns/stop-prohibited";

/** What the law asks of an application that goes out before its goods; the list is locked with it. */
export async function readPreDeclarable(
  ctx: Context,
  owner: Return,
  refused: Application | null,
): Promise<PreDeclarableFacts> {
  const list = await lockList(ctx, owner);
  const codes = [owner.ebcCode, owner.agentCode];
  return {
    returnNo: owner.returnNo,
    announced: await readAnnounced(ctx, owner, list),
    ...lastDaysOf(list),
    isOn: (await readSetting(ctx, "preDeclaration")).value,
    listStatus: list?.status ?? null,
    tradeMode: list?.tradeMode ?? null,
    officeCode: list?.officeCode ?? null,
    authorisation: owner.authorisation,
    creditClass: creditClassAmong(await enterprisesOf(ctx, codes), codes),
    prohibitedBy: await readProhibited(ctx, owner),
    refusal: refused && { applicationNo: refused.applicationNo, refusalClass: refused.refusalClass },
    isHere: await isHere(ctx, owner),
    boundBy: await readBinding(ctx, owner),
    now: ctx.now,
  };
}

/** Two returns of one list that are pre-declared at once see each other's quantities. */
async function lockList(ctx: Context, { listId }: Return): Promise<ImportList | null> {
  if (!listId) return null;
  const [list] = await ctx.tx
    .select()
    .from(importLists)
    .where(eq(importLists.id, listId))
    .for("no key update");
  return list ?? null;
}

async function readAnnounced(ctx: Context, owner: Return, list: ImportList | null) {
  if (!list) return [];
  const rows = await ctx.tx
    .select({ gnum: returnLines.gnum, qty: returnLines.announcedQty })
    .from(returnLines)
    .where(eq(returnLines.returnId, owner.id))
    .orderBy(returnLines.gnum);
  const taken = await readTaken(ctx, list.id);
  return rows.map(({ gnum, qty }) => {
    const line = taken.find((one) => one.gnum === gnum);
    const freeQty = line ? subtractDecimals(line.listedQty, line.takenQty) : "0";
    return { gnum, qty: formatDecimal(parseDecimal(qty)), freeQty };
  });
}

/** The entry that prohibits an announced line, by its barcode or its HS code: that needs no goods to be seen. */
async function readProhibited(ctx: Context, { id, listId }: Return): Promise<string | null> {
  const [entry] = await ctx.tx.execute<{ source: string }>(sql`
    select prohibited_goods.source from return_lines r
    join import_list_lines l on l.list_id = ${listId} and l.gnum = r.gnum
    join prohibited_goods on (prohibited_goods.code_key = ltrim(l.bar_code, '0')
      or starts_with(l.gcode, prohibited_goods.hs_prefix))
    where r.return_id = ${id} and ${prohibitedInForce(ctx.now)}
    limit 1`);
  return entry?.source ?? null;
}

/** A piece, a box at the dock or a closed count: nothing is only announced any more. */
async function isHere(ctx: Context, { id, countClosedAt }: Return): Promise<boolean> {
  const [seen] = await ctx.tx
    .select({ here: hasBegun(sql`${id}::uuid`) })
    .from(returns)
    .where(eq(returns.id, id));
  return countClosedAt !== null || seen?.here === true;
}

async function readBinding(ctx: Context, owner: Return): Promise<string | null> {
  const [row] = await ctx.tx
    .select({ no: applications.applicationNo })
    .from(applications)
    .where(and(eq(applications.returnId, owner.id), inArray(applications.status, [...bindingStatuses])))
    .limit(1);
  return row?.no ?? null;
}
