import { sql } from "drizzle-orm";
import { parcels } from "#db/schema/returns";

/** Where a parcel waits unopened; null for one that has no place, or is opened. */
export const bufferPlace = sql<
  string | null
>`case when ${parcels.status} = 'arrived' then ${parcels.locationCode} end`;
