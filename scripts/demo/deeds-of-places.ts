import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { items } from "#db/schema/items";
import { containers, locations, zones } from "#db/schema/places";
import type { Context } from "#lib/context";
import type { ContainerUse, ZoneKind } from "#lib/domain/zone";
import { putAway } from "#lib/places/put-away";
import { belongingZone, waitsForPlace } from "#lib/returns/waits-for-place";
import type { ActOf, Deed } from "./world.ts";

/** Every so many pieces with a settled outcome one goes into a tote for it. */
const pieceInTote = 3;
const zoneOfUse = { release: "stock", reship: "stock", destroy: "stock", move_out: "move_out" } as const;

/** Puts a part of what waits away: each piece where it belongs, some of them into totes. */
export const stow: Deed<ActOf<"stow">> = {
  actor: (world) => world.players.stock_controller,
  run: async (_world, { part, parts }, ctx) => {
    const pieces = await ctx.tx
      .select({ plate: items.plate, belongs: belongingZone, outcome: items.outcome, hold: items.hold })
      .from(items)
      .where(and(waitsForPlace, sql`abs(hashtext(${items.plate})) % ${parts} = ${part}`))
      .orderBy(asc(items.plate));
    for (const [index, { plate, belongs, outcome, hold }] of pieces.entries()) {
      const isForTote =
        index % pieceInTote === 0 && hold === null && outcome !== null && outcome !== "detained";
      const to =
        (isForTote && (await toteFor(ctx, outcome, part))) || (await locationIn(ctx, belongs, part + index));
      await putAway(ctx, { code: plate, to });
    }
    return null;
  },
};

async function locationIn(ctx: Context, kind: ZoneKind, turn: number): Promise<string> {
  const rows = await ctx.tx
    .select({ code: locations.code })
    .from(locations)
    .innerJoin(zones, eq(zones.code, locations.zoneCode))
    .where(eq(zones.kind, kind))
    .orderBy(asc(locations.code));
  const row = rows[turn % rows.length];
  if (!row) throw new Error(`the demo has no location in ${kind}`);
  return row.code;
}

/** A tote of that use, which stands in its zone from the first piece on. */
async function toteFor(
  ctx: Context,
  use: Exclude<ContainerUse, "open">,
  turn: number,
): Promise<string | null> {
  const isTote = and(eq(containers.use, use), eq(containers.kind, "tote"));
  const [idle] = await ctx.tx
    .select({ code: containers.code })
    .from(containers)
    .where(and(isTote, isNull(containers.locationCode)))
    .orderBy(asc(containers.code))
    .limit(1);
  if (idle) await putAway(ctx, { code: idle.code, to: await locationIn(ctx, zoneOfUse[use], turn) });
  const rows = await ctx.tx
    .select({ code: containers.code })
    .from(containers)
    .where(isTote)
    .orderBy(asc(containers.code));
  return rows[turn % rows.length]?.code ?? null;
}
