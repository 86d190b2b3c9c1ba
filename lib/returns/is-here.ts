import { ne, sql } from "drizzle-orm";
import { parcels } from "#db/schema/returns";
import type { ParcelStatus } from "#lib/domain/return-document";

/** Parcels that came: a scan that was taken back at the dock is kept, and says of no parcel that it is here. */
export const isHere = ne(parcels.status, "withdrawn");

/** How far a parcel has got, of rows that `isHere` lets through. */
export const statusHere = sql<ParcelStatus>`${parcels.status}`;

/** The same where the parcel is joined to what announced it. */
export const statusIfHere = sql<ParcelStatus | null>`${parcels.status}`;
