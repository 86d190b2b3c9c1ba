import { eq, inArray, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { waves } from "#db/schema/account-book";
import { batches } from "#db/schema/batches";
import { items } from "#db/schema/items";
import { locations } from "#db/schema/places";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { type LabelSource, parseLabelSource } from "#lib/domain/label-source";
import { isPlaceCountedBlind } from "#lib/returns/counted-blind";
import { readLabels } from "#lib/returns/read-labels";
import { locationOfItem } from "#lib/returns/waits-for-place";

export const ListLabels = z.object({
  /** A wave, a load, a zone, a place or plates, as they are scanned or typed. */
  of: z.string().trim().max(8_000).default("").catch(""),
});

/** More labels than this are printed part by part. */
const labelsAtMost = 500;

/**
 * The pieces whose labels a wave, a load, a zone, a place or a list of plates means, by plate, with how often the
 * label of each was printed and when last; `unread` where the text means none of these. Of a zone
 * or a place that is being counted nobody of the warehouse is told any: `isCounted`.
 */
export async function listLabels(ctx: Context, { of }: z.infer<typeof ListLabels>) {
  authorize(ctx, "warehouse.read");
  const source = parseLabelSource(of);
  if (!source) return { rows: [], unread: of !== "", isCounted: false };
  if ("code" in source && (await isPlaceCountedBlind(ctx, source.code))) {
    return { rows: [], unread: false, isCounted: true };
  }
  const where = sql`${whichOf(ctx, source)} and ${items.state} <> 'void'`;
  const rows = await readLabels(ctx, where, labelsAtMost);
  return {
    unread: false,
    isCounted: false,
    rows: rows.map(({ plate, goodsName, receivedOn, printed, lastPrintedAt }) => {
      return { plate, goodsName, receivedOn, printed, lastPrintedAt };
    }),
  };
}

function whichOf(ctx: Context, source: LabelSource): SQL {
  if (source.kind === "plates") return inArray(items.plate, [...source.plates]);
  if (source.kind === "container") return eq(items.containerCode, source.code);
  if (source.kind === "location") return sql`${locationOfItem} = ${source.code}`;
  if (source.kind === "wave") {
    const own = ctx.tx.select({ id: waves.id }).from(waves).where(eq(waves.waveNo, source.code));
    return inArray(items.waveId, own);
  }
  if (source.kind === "batch") {
    const own = ctx.tx.select({ id: batches.id }).from(batches).where(eq(batches.batchNo, source.code));
    return inArray(items.batchId, own);
  }
  const inZone = ctx.tx
    .select({ code: locations.code })
    .from(locations)
    .where(eq(locations.zoneCode, source.code));
  return inArray(locationOfItem, inZone);
}
