import { announcedSerials, type Return, returnLines, returns, returnWaybills } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { serialKey } from "#lib/domain/serial-no";
import { appendHistory, chainStart } from "#lib/returns/append-history";
import { nextNumber } from "#lib/returns/next-number";
import { uuidv7 } from "#lib/uuid";

export type NewReturn = Pick<
  typeof returns.$inferInsert,
  | "platformReturnNo"
  | "listId"
  | "orderNo"
  | "officeCode"
  | "ebpCode"
  | "ebcCode"
  | "agentCode"
  | "source"
  | "authorisation"
  | "reason"
> & {
  lines: readonly { gnum: number; announcedQty: string; serials: readonly string[] }[];
  waybills: readonly { waybillNo: string; carrier: string | null }[];
};

/** Writes a new return with its lines, serial numbers and waybills under our next number, and begins its history. */
export async function insertReturn(ctx: Context, { lines, waybills, ...row }: NewReturn): Promise<Return> {
  const returnNo = await nextNumber(ctx, "return");
  const returnId = uuidv7();
  const head = await appendHistory(ctx, "return", returnId, chainStart, {
    type: row.source === "bench" ? "opened_at_bench" : "announced",
    body: {
      returnNo,
      lines: lines.map(({ gnum, announcedQty, serials }) => ({
        gnum,
        qty: announcedQty,
        ...(serials.length > 0 && { serials }),
      })),
      waybills: waybills.map(({ waybillNo }) => waybillNo),
      authorisation: row.authorisation,
    },
  });
  const [made] = await ctx.tx
    .insert(returns)
    .values({ ...row, id: returnId, returnNo, announcedAt: ctx.now, ...head })
    .returning();
  if (!made) throw new Error("a return was not written");
  if (lines.length > 0)
    await ctx.tx
      .insert(returnLines)
      .values(lines.map(({ serials, ...line }) => ({ returnId, ...line, serials: [...serials] })));
  const keys = new Set(lines.flatMap(({ serials }) => serials.map(serialKey)));
  if (keys.size > 0)
    await ctx.tx.insert(announcedSerials).values([...keys].map((key) => ({ returnId, serialKey: key })));
  if (waybills.length > 0)
    await ctx.tx.insert(returnWaybills).values(waybills.map((waybill) => ({ returnId, ...waybill })));
  if (made.listId) ctx.touchedLists.add(made.listId);
  ctx.changed.add("returns");
  return made;
}
