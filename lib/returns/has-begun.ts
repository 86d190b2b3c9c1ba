import { type SQL, sql } from "drizzle-orm";

/** Whether a box of a return arrived or a piece of it was taken out of one; in SQL, by the return's id. */
export function hasBegun(returnId: SQL): SQL<boolean> {
  return sql<boolean>`(
    exists (select from items here where here.return_id = ${returnId} and here.state <> 'void')
    or exists (select from parcel_returns pr join parcels p on p.id = pr.parcel_id
      where pr.return_id = ${returnId} and p.status <> 'withdrawn')
  )`;
}
