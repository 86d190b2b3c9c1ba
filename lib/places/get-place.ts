import { asc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { items } from "#db/schema/items";
import { containers, locations, zones } from "#db/schema/places";
import { parcels } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { parsePlaceCode } from "#lib/domain/place-code";
import { AppError } from "#lib/errors";
import { readClosure } from "#lib/places/lock-place";
import { fillOf } from "#lib/places/read-fill";
import { isPlaceCountedBlind } from "#lib/returns/counted-blind";
import { locationOfItem } from "#lib/returns/waits-for-place";

export const GetPlace = z.strictObject({ code: z.string().min(1).max(60) });

const shownAtMost = 300;

/**
 * One location or container: where it is, how full, and what stands there; the first 300 of each. Of one that is
 * being counted, neither the pieces nor how many they are is told to anybody of the warehouse.
 */
export async function getPlace(ctx: Context, { code }: z.infer<typeof GetPlace>) {
  authorize(ctx, "warehouse.read");
  const place =
    parsePlaceCode(code)?.kind === "container"
      ? await readContainer(ctx, code)
      : await readLocation(ctx, code);
  if (!place) throw new AppError("not_found", { code });
  const isCounted = await isPlaceCountedBlind(ctx, code);
  const fill = await fillOf(ctx, code);
  const stands = isCounted ? { pieces: [], containers: [] } : await readStanding(ctx, code, place.container);
  return {
    code,
    ...place,
    isCounted,
    fill: isCounted ? { ...fill, used: null } : fill,
    closure: await readClosure(ctx, code),
    ...stands,
    parcels: await ctx.tx
      .select({ waybillNo: parcels.waybillNo, arrivedAt: parcels.arrivedAt })
      .from(parcels)
      .where(sql`${eq(parcels.locationCode, code)} and ${eq(parcels.status, "arrived")}`)
      .orderBy(asc(parcels.arrivedAt))
      .limit(shownAtMost),
  };
}

async function readStanding(ctx: Context, code: string, container: object | null) {
  const here = container ? eq(items.containerCode, code) : sql`${locationOfItem} = ${code}`;
  return {
    pieces: await ctx.tx
      .select({
        plate: items.plate,
        goodsName: items.goodsName,
        state: items.state,
        hold: items.hold,
        outcome: items.outcome,
        container: items.containerCode,
      })
      .from(items)
      .where(here)
      .orderBy(asc(items.plate))
      .limit(shownAtMost),
    containers: container
      ? []
      : await ctx.tx
          .select({
            code: containers.code,
            kind: containers.kind,
            use: containers.use,
            used: sql<number>`(select count(*)::int from ${items} where ${eq(items.containerCode, containers.code)})`,
          })
          .from(containers)
          .where(eq(containers.locationCode, code))
          .orderBy(asc(containers.code)),
  };
}

const zoneColumns = { code: zones.code, name: zones.name, kind: zones.kind };

async function readLocation(ctx: Context, code: string) {
  const [row] = await ctx.tx
    .select({ zone: zoneColumns })
    .from(locations)
    .innerJoin(zones, eq(zones.code, locations.zoneCode))
    .where(eq(locations.code, code));
  return row && { ...row, container: null };
}

async function readContainer(ctx: Context, code: string) {
  const [row] = await ctx.tx
    .select({
      zone: zoneColumns,
      container: { kind: containers.kind, use: containers.use, at: containers.locationCode },
    })
    .from(containers)
    .leftJoin(locations, eq(locations.code, containers.locationCode))
    .leftJoin(zones, eq(zones.code, locations.zoneCode))
    .where(eq(containers.code, code));
  return row;
}
