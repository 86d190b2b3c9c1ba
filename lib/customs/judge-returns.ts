import { inArray, or } from "drizzle-orm";
import { importListLines, importLists } from "#db/schema/import-lists";
import { withAllInSight } from "#db/scope";
import type { Context } from "#lib/context";
import { type MatchedLine, matchLines, type SaleLine } from "#lib/customs/announced-lines";
import type { AnnouncedAs } from "#lib/customs/import-outcome";
import { differenceOf, findKnownReturns, type KnownReturns } from "#lib/customs/known-returns";
import type { AnnouncedReturn } from "#lib/domain/announced-return";
import { type FieldProblem, problem } from "#lib/domain/ceb/problem";
import { isSameWaybill, waybillSpellings } from "#lib/domain/waybill-spellings";

type Sale = Pick<
  typeof importLists.$inferSelect,
  "id" | "invtNo" | "orderNo" | "logisticsNo" | "officeCode" | "ebpCode" | "ebcCode" | "agentCode"
>;

export type NewAnnouncement = {
  status: "new";
  announced: AnnouncedReturn;
  sale: Sale;
  lines: readonly MatchedLine[];
};

/** `announcedAs` is null for what stands in the same batch twice. */
type JudgedReturn =
  | NewAnnouncement
  | { status: "known"; key: string; announcedAs: AnnouncedAs | null }
  | { status: "refused"; problem: FieldProblem };

/**
 * Says of each announcement, in their order, what it would become. Its sale is found among the lists that who
 * announces may see; whether its number was used before is asked of all returns, for a platform's numbers are one
 * run whoever of its merchants announces.
 */
export async function judgeReturns(
  ctx: Context,
  announcements: readonly AnnouncedReturn[],
): Promise<JudgedReturn[]> {
  if (announcements.length === 0) return [];
  const sales = await findSales(ctx, announcements);
  const lines = await findLines(ctx, sales);
  const known = await withAllInSight(ctx.tx, ctx.actor.scope, () => findKnownReturns(ctx, announcements));
  return announcements.map((announced) => {
    const sale = saleOf(announced, sales);
    if ("reason" in sale) return { status: "refused", problem: sale };
    const matched = matchLines(announced.lines, lines.get(sale.id) ?? []);
    if (!matched.ok) return { status: "refused", problem: matched.problem };
    return judgeMatched({ status: "new", announced, sale, lines: matched.lines }, known);
  });
}

/** By what an announcement is one and the same. */
export function keyOf({ announced, sale }: NewAnnouncement): string {
  return `${sale.ebpCode} ${announced.returnNo}`;
}

function judgeMatched(matched: NewAnnouncement, known: KnownReturns): JudgedReturn {
  const { announced, sale, lines } = matched;
  const key = keyOf(matched);
  const before = known.get(key);
  const now = { lines, waybills: announced.waybills.map(({ waybillNo }) => waybillNo) };
  if (!before) {
    known.set(key, { ...now, listId: sale.id, announcedAs: null });
    return matched;
  }
  const field = before.listId === sale.id ? differenceOf(before, now) : "returnNo";
  return field
    ? { status: "refused", problem: problem(field, "differs_from_stored", { value: announced.returnNo }) }
    : { status: "known", key, announcedAs: before.announcedAs };
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
