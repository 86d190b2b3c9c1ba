import { and, isNotNull, sql } from "drizzle-orm";
import { photos } from "#db/schema/items";
import { parcels } from "#db/schema/returns";
import { isHere } from "#lib/returns/is-here";
import { showsMoreThanLabel } from "#lib/returns/shows-more-than-label";

/**
 * Parcels that are here, were noted as damaged outside, and of whose box there is no photo but of its label: they
 * wait for one, and it holds up nothing.
 */
export const isPhotoMissing = sql<boolean>`(${and(
  isHere,
  isNotNull(parcels.damage),
  sql`not exists (select 1 from ${photos} where ${photos.parcelId} = ${parcels.id} and ${showsMoreThanLabel})`,
)})`;
