import { type SQL, sql } from "drizzle-orm";
import { shanghaiDay } from "#lib/domain/shanghai";
import { binding } from "#lib/returns/binding";
import { goodsFactColumns } from "#lib/returns/goods-facts";
import { preDeclaredAt } from "#lib/returns/pre-declared-at";
import { refusalClassOfPiece } from "#lib/returns/refused-before";

// Conditions on rows of `items`, written with the tables' names, because Drizzle leaves names out where
// a query reads one table only.

/** The piece stands in no application that binds it. */
export const isUnbound = sql<boolean>`not exists (
  select from applications bound where bound.id = items.application_id and bound.status in (${binding})
)`;

/** The box the piece came in is counted to the end. */
export const hasCountedBox = sql<boolean>`exists (
  select from parcels box where box.id = items.parcel_id and box.counted_at is not null
)`;

/** An inspector saw the piece in its present round. */
export const isInspectedNow = sql<boolean>`exists (
  select from findings seen
  where seen.item_id = items.id and seen.round = items.round and seen.kind = 'inspection'
    and seen.taken_back_at is null
)`;

/** The time to apply has not passed for the piece, or it keeps the date of an application that was refused. */
function mayApply(now: Date): SQL {
  return sql`coalesce((coalesce(items.application_kept_at, ${preDeclaredAt}) at time zone 'Asia/Shanghai')::date, ${shanghaiDay(now)}::date)
    <= sold.last_application_day`;
}

/** Nothing in the law speaks against the piece, as `judgeConformity` says it of one that stands in no application. */
function mayConform(now: Date): SQL {
  const { prohibitedBy, creditClass, bTypeCentre } = goodsFactColumns(now);
  return sql`items.gnum is not null and ${prohibitedBy} is null and ${creditClass} is null and ${bTypeCentre} is null and not ('not_original' = any(items.mismatches))
    and ${refusalClassOfPiece} is distinct from 'legal' and exists (
    select from import_lists sold
    join parcels box on box.id = items.parcel_id
    where sold.id = items.list_id and sold.trade_mode = '1210' and sold.status <> 'cancelled'
      and (sold.released_at is null or (
        ${mayApply(now)}
        and (box.arrived_at at time zone 'Asia/Shanghai')::date <= sold.last_arrival_day
      ))
  )`;
}

/**
 * Rows of `returns` that stand at the declarant's desk: a piece of theirs is counted, inspected, and may
 * conform; what else is in the way is for the desk to say.
 */
export function waitsForDeclarant(now: Date): SQL {
  return sql`exists (
    select from items
    where items.return_id = returns.id and items.state = 'inspected'
      and ${isUnbound} and ${hasCountedBox} and ${isInspectedNow} and ${mayConform(now)}
  )`;
}
