import { sql } from "drizzle-orm";
import { events } from "#db/schema/history";
import { parcels } from "#db/schema/returns";
import { vehicles } from "#db/schema/vehicles";

/** Parcels that were entered under their vehicle when its hand-over was closed already: out of a bag, or by a scan that waited. */
export const isEnteredAfterClosing = sql<boolean>`exists (select 1 from ${vehicles} join ${events}
  on ${events.subjectKind} = 'parcel' and ${events.subjectId} = ${parcels.id}
  where ${vehicles.handoverNo} = ${parcels.handoverNo} and ${events.type} in ('arrive', 'join_vehicle')
  and ${events.at} > ${vehicles.closedAt})`;
