import { inArray, or } from "drizzle-orm";
import { importListLines, importLists } from "#db/schema/import-lists";
import type { Context } from "#lib/context";
import { type MatchedLine, matchLines, type SaleLine } from "#lib/customs/announced-lines";
import {
  authorizeImport,
  type ImportOutcome,
  lockImports,
  taken,
  unchanged,
} from "#lib/customs/import-outcome";
import { differenceOf, findKnownReturns, type KnownReturns } from "#lib/customs/known-returns";
import type { AnnouncedReturn } from "#lib/domain/announced-return";
import { type FieldProblem, problem } from "#lib/domain/ceb/problem";
import type { Authorisation } from "#lib/domain/return-document";
import { isSameWaybill, waybillSpellings } from "#lib/domain/waybill-spellings";
import { enterprisesOf, standingOrPending } from "#lib/returns/enterprises";
import { insertReturn } from "#lib/returns/insert-return";

type Sale = Pick<
  typeof importLists.$inferSelect,
  "id" | "invtNo" | "orderNo" | "logisticsNo" | "officeCode" | "ebpCode" | "ebcCode" | "agentCode"
>;

/**
 * Takes in announced returns. Each is tied to its sale by list number, else order number, else
 * forward waybill, and its lines to those of the list; the same announcement twice is one return.
 * One outcome per announcement, in their order.
 */
export async function importReturns(
  ctx: Context,
  announcements: readonly AnnouncedReturn[],
): Promise<ImportOutcome[]> {
  authorizeImport(ctx);
  if (announcements.length === 0) return [];
  await lockImports(ctx);
  const sales = await findSales(ctx, announcements);
  const lines = await findLines(ctx, sales);
  const known = await findKnownReturns(ctx, announcements);
  const enterprises = await enterprisesOf(
    ctx,
    sales.map(({ ebcCode }) => ebcCode),
  );
  const outcomes: ImportOutcome[] = [];
  for (const announced of announcements) {
    const sale = saleOf(announced, sales);
    if ("reason" in sale) {
      outcomes.push({ status: "refused", problem: sale });
      continue;
    }
    const matched = matchLines(announced.lines, lines.get(sale.id) ?? []);
    outcomes.push(
      matched.ok
        ? await take(
            ctx,
            announced,
            { ...sale, authorisation: standingOrPending(ctx, enterprises, sale.ebcCode) },
            matched.lines,
            known,
          )
        : { status: "refused", problem: matched.problem },
    );
  }
  return outcomes;
}

async function take(
  ctx: Context,
  announced: AnnouncedReturn,
  sale: Sale & { authorisation: Authorisation },
  lines: readonly MatchedLine[],
  known: KnownReturns,
): Promise<ImportOutcome> {
  const key = `${sale.ebpCode} ${announced.returnNo}`;
  const before = known.get(key);
  const now = { lines, waybills: announced.waybills.map(({ waybillNo }) => waybillNo) };
  if (before) {
    const field = differenceOf(before, now);
    return field
      ? { status: "refused", problem: problem(field, "differs_from_stored", { value: announced.returnNo }) }
      : unchanged;
  }
  known.set(key, now);
  await insertReturn(ctx, {
    platformReturnNo: announced.returnNo,
    listId: sale.id,
    orderNo: sale.orderNo,
    officeCode: sale.officeCode,
    ebpCode: sale.ebpCode,
    ebcCode: sale.ebcCode,
    agentCode: sale.agentCode,
    source: "announced",
    authorisation: announced.authorised ? "given" : sale.authorisation,
    reason: announced.reason,
    lines,
    waybills: announced.waybills,
  });
  return taken;
}

async function findSales(ctx: Context, announcements: readonly AnnouncedReturn[]): Promise<Sale[]> {
  const among = (
    column: typeof importLists.invtNo | typeof importLists.orderNo | typeof importLists.logisticsNo,
    texts: string[],
  ) => (texts.length > 0 ? inArray(column, texts) : undefined);
  return ctx.tx
    .select({
      id: importLists.id,
      invtNo: importLists.invtNo,
      orderNo: importLists.orderNo,
      logisticsNo: importLists.logisticsNo,
      officeCode: importLists.officeCode,
      ebpCode: importLists.ebpCode,
      ebcCode: importLists.ebcCode,
      agentCode: importLists.agentCode,
    })
    .from(importLists)
    .where(
      or(
        among(
          importLists.invtNo,
          announcements.flatMap(({ invtNo }) => invtNo ?? []),
        ),
        among(
          importLists.orderNo,
          announcements.flatMap(({ orderNo }) => orderNo ?? []),
        ),
        among(
          importLists.logisticsNo,
          announcements.flatMap(({ forwardWaybill }) =>
            forwardWaybill ? waybillSpellings(forwardWaybill) : [],
          ),
        ),
      ),
    );
}

/** The one sale that bears every number the announcement gives. */
function saleOf(announced: AnnouncedReturn, sales: readonly Sale[]): Sale | FieldProblem {
  const { invtNo, orderNo, forwardWaybill } = announced;
  const found = sales.filter(
    (sale) =>
      (!invtNo || sale.invtNo === invtNo) &&
      (!orderNo || sale.orderNo === orderNo) &&
      (!forwardWaybill || isSameWaybill(sale.logisticsNo, forwardWaybill)),
  );
  const [sale] = found;
  if (sale && found.length === 1) return sale;
  const field = invtNo ? "invtNo" : orderNo ? "orderNo" : "forwardWaybill";
  const value = invtNo ?? orderNo ?? forwardWaybill ?? "";
  return problem(field, sale ? "list_ambiguous" : "list_unknown", { value });
}

async function findLines(ctx: Context, sales: readonly Sale[]): Promise<Map<string, SaleLine[]>> {
  const byList = new Map<string, SaleLine[]>(sales.map(({ id }) => [id, []]));
  if (sales.length === 0) return byList;
  const rows = await ctx.tx
    .select({
      listId: importListLines.listId,
      gnum: importListLines.gnum,
      barCode: importListLines.barCode,
      qty: importListLines.qty,
    })
    .from(importListLines)
    .where(inArray(importListLines.listId, [...byList.keys()]));
  for (const row of rows) byList.get(row.listId)?.push(row);
  return byList;
}
