import { and, asc, desc, eq, lt, not, sql } from "drizzle-orm";
import { z } from "zod";
import { items } from "#db/schema/items";
import { locations, zones } from "#db/schema/places";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { belongsIn, standsNowhere } from "#lib/domain/place-rules";
import type { ZoneKind } from "#lib/domain/zone";
import { AppError } from "#lib/errors";
import { isClosed } from "#lib/places/is-closed";
import { usedAtLocation } from "#lib/places/read-fill";
import { locationOfItem } from "#lib/returns/waits-for-place";

export const AdvisePlace = z.strictObject({ plate: z.string().min(1).max(20) });

/**
 * Where a piece belongs, why, and a location there with room: beside the same goods where they stand, else the
 * emptiest. Refuses a piece that is on no floor of the house with `item_state_forbids`.
 */
export async function advisePlace(ctx: Context, { plate }: z.infer<typeof AdvisePlace>) {
  authorize(ctx, "place.put");
  const [piece] = await ctx.tx.select().from(items).where(eq(items.plate, plate));
  if (!piece) throw new AppError("not_found", { code: plate });
  if (standsNowhere(piece.state)) {
    throw new AppError("item_state_forbids", { state: piece.state, command: "put_away", code: plate });
  }
  const { zone, why } = belongsIn({
    ...piece,
    identified: piece.listId !== null,
    proposed: piece.outcomeProposed,
  });
  return {
    plate,
    goodsName: piece.goodsName,
    zone,
    why,
    at: piece.containerCode ?? piece.locationCode,
    suggestion: await suggest(ctx, zone, piece.scannedCode),
  };
}

async function suggest(ctx: Context, kind: ZoneKind, scannedCode: string): Promise<string | null> {
  const alike = sql`(select count(*) from ${items} where ${eq(items.scannedCode, scannedCode)} and ${locationOfItem} = ${locations.code})`;
  const [row] = await ctx.tx
    .select({ code: locations.code })
    .from(locations)
    .innerJoin(zones, eq(zones.code, locations.zoneCode))
    .where(and(eq(zones.kind, kind), lt(usedAtLocation, locations.capacity), not(isClosed(locations.code))))
    .orderBy(desc(alike), asc(usedAtLocation), asc(locations.code))
    .limit(1);
  return row?.code ?? null;
}
