import { and, inArray, sql } from "drizzle-orm";
import { items } from "#db/schema/items";
import { containers, locations, zones } from "#db/schema/places";
import { supervisedStates } from "#lib/domain/item";
import type { ZoneKind } from "#lib/domain/zone";

/** The zone where a piece belongs, by the very rule of `belongsIn`. */
export const belongingZone = sql<ZoneKind>`case
  when ${items.hold} is not null then 'quarantine'
  when ${items.listId} is null then 'unclaimed'
  when ${items.state} = 'staged' and ${items.outcome} = 'move_out' then 'move_out'
  when ${items.state} in ('booked', 'staged') then 'stock'
  when ${items.outcomeProposed} = 'move_out' then 'move_out'
  else 'unadmitted' end`;

/** The location at which a piece stands, be it in a container there or not. */
export const locationOfItem = sql<string | null>`coalesce(${items.locationCode},
  (select c.location_code from ${containers} c where c.code = ${items.containerCode}))`;

const zoneOfItem = sql`(select z.kind from ${locations} l join ${zones} z on z.code = l.zone_code
  where l.code = ${locationOfItem})`;

/** A piece that stands in quarantine. */
export const standsInQuarantine = sql`(${zoneOfItem} is not distinct from 'quarantine')`;

/* What is undecided may wait on either side. */
const standsRight = sql`${zoneOfItem} = 'quarantine' or ${zoneOfItem} = ${belongingZone}
  or (${items.state} in ('received', 'inspected') and ${zoneOfItem} in ('unadmitted', 'move_out')
      and ${belongingZone} in ('unadmitted', 'move_out'))`;

const isInWrongContainer = sql`exists (select from ${containers} c where c.code = ${items.containerCode}
  and c.use <> coalesce(nullif(${items.outcome}, 'detained'), 'open'))`;

/** Pieces of the house that stand nowhere, or where they may not stand any more. Without zones none waits. */
export const waitsForPlace = and(
  inArray(items.state, [...supervisedStates]),
  sql`exists (select from ${zones})`,
  sql`((${standsRight}) is not true or ${isInWrongContainer})`,
);
