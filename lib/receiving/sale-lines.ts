import { asc, inArray, sql } from "drizzle-orm";
import { importListLines } from "#db/schema/import-lists";
import { photos } from "#db/schema/items";
import { returnLines } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { readPhotos } from "#lib/returns/read-photos";

type Sale = { listId: string; returnId: string | null };

/** The lines of sales, each with how much of it a return announces; null where it announces none of the line. */
export async function readSaleLines(ctx: Context, sales: readonly Sale[]) {
  if (sales.length === 0) return () => [];
  const { listId, gnum, gname, gmodel, barCode, qty, claimedQty } = importListLines;
  const lines = await ctx.tx
    .select({ listId, gnum, gname, gmodel, barCode, qty, claimedQty })
    .from(importListLines)
    .where(
      inArray(
        listId,
        sales.map((sale) => sale.listId),
      ),
    )
    .orderBy(asc(listId), asc(gnum));
  const announced = await ctx.tx
    .select()
    .from(returnLines)
    .where(
      inArray(
        returnLines.returnId,
        sales.flatMap(({ returnId }) => returnId ?? []),
      ),
    );
  return (sale: Sale) =>
    lines
      .filter((line) => line.listId === sale.listId)
      .map(({ listId: _, ...line }) => ({
        ...line,
        announcedQty:
          announced.find((row) => row.returnId === sale.returnId && row.gnum === line.gnum)?.announcedQty ??
          null,
      }));
}

const photosOfGoods = 2;
const piecesLookedAt = 20;

/** The newest photos that the house took of goods under each of these barcodes, but of those in one box. */
export async function readGoodsPhotos(ctx: Context, codes: readonly string[], exceptParcelId: string) {
  const asked = [...new Set(codes)];
  if (asked.length === 0) return new Map<string, never[]>();
  const values = asked.map((code) => sql`(${code}::text)`);
  const rows = await ctx.tx.execute<{ code: string; id: string }>(sql`
    select s.code, p.id from (values ${sql.join(values, sql`, `)}) as s(code)
    cross join lateral (
      select newest.id from (
        select i.id as item_id from items i
        where i.scanned_code = s.code and i.parcel_id <> ${exceptParcelId} limit ${piecesLookedAt}
      ) i join photos newest on newest.item_id = i.item_id and newest.motif = 'goods'
      order by newest.taken_at desc limit ${photosOfGoods}
    ) p`);
  const found = [...rows];
  const isFound = inArray(
    photos.id,
    found.map(({ id }) => id),
  );
  const shown = await readPhotos(ctx, isFound);
  const codeOf = new Map(found.map(({ id, code }) => [id, code]));
  return Map.groupBy(shown, ({ id }) => codeOf.get(id) ?? "");
}
