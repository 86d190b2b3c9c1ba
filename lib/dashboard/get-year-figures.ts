import { and, eq, gte, lt, ne } from "drizzle-orm";
import { z } from "zod";
import { importListLines } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import { parcels } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { onOwnLine, valueFen } from "#lib/dashboard/declared-value";
import { recordedSince } from "#lib/dashboard/recorded-since";
import { yearBefore } from "#lib/domain/calendar";
import {
  dayFromNumber,
  dayNumber,
  endOfShanghaiDay,
  shanghaiDay,
  startOfShanghaiDay,
} from "#lib/domain/shanghai";
import { isHere } from "#lib/returns/is-here";

export const GetYearFigures = z.strictObject({});

/**
 * The parcels that arrived from the first of January to the end of yesterday in Shanghai, and the declared value in
 * fen of the pieces that came in them; the same of the year before, null where its record is not whole. On the first
 * of January it is the year that ended.
 */
export async function getYearFigures(ctx: Context, _: z.infer<typeof GetYearFigures>) {
  authorize(ctx, "dashboard.read");
  const to = dayFromNumber(dayNumber(shanghaiDay(ctx.now)) - 1);
  const from = `${to.slice(0, 4)}-01-01`;
  const since = await recordedSince(ctx);
  const isWhole = since !== null && since <= yearBefore(from);
  return {
    from,
    to,
    figures: since !== null && since <= to ? await readFigures(ctx, from, to) : null,
    before: isWhole ? await readFigures(ctx, yearBefore(from), yearBefore(to)) : null,
  };
}

async function readFigures(ctx: Context, from: string, to: string) {
  const arrived = and(
    gte(parcels.arrivedAt, startOfShanghaiDay(dayNumber(from))),
    lt(parcels.arrivedAt, endOfShanghaiDay(dayNumber(to))),
    isHere,
  );
  const [value] = await ctx.tx
    .select({ valueFen })
    .from(parcels)
    .innerJoin(items, eq(items.parcelId, parcels.id))
    .innerJoin(importListLines, onOwnLine)
    .where(and(arrived, ne(items.state, "void")));
  return { parcels: await ctx.tx.$count(parcels, arrived), valueFen: value?.valueFen ?? 0 };
}
