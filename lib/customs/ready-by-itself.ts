import { and, ne, type SQL, sql } from "drizzle-orm";
import { returns } from "#db/schema/returns";
import {
  hasCountedBox,
  isInspectedNow,
  isUnbound,
  waitsForDeclarant,
} from "#lib/returns/waits-for-declarant";

/**
 * Rows of `returns` that need no person's eye before they are declared: all counted pieces on the list are
 * inspected and none is held. One that customs refused before, or that was withdrawn, is a person's to correct;
 * one of which a piece was inspected before `since` is a person's as well.
 */
export function isReadyByItself(now: Date, since: Date): SQL | undefined {
  return and(
    waitsForDeclarant(now),
    ne(returns.authorisation, "pending"),
    sql`exists (select from import_lists sold where sold.id = returns.list_id and sold.status = 'released')`,
    sql`not exists (
      select from items
      where items.return_id = returns.id and items.gnum is not null
        and items.state in ('received', 'inspected') and ${isUnbound} and ${hasCountedBox}
        and (items.state = 'received' or items.hold is not null or not ${isInspectedNow})
    )`,
    sql`not exists (
      select from items
      join findings earlier on earlier.item_id = items.id
      where items.return_id = returns.id and earlier.kind = 'inspection'
        and earlier.found_at < ${since.toISOString()}::timestamptz
    )`,
    sql`not exists (
      select from applications before
      where before.return_id = returns.id and before.status in ('refused', 'withdrawn')
    )`,
  );
}

/** Where the histories of a return and its pieces stand: another text once any fact of theirs changed. */
export const headsOfReturn = sql<string>`concat(returns.head_sequence, '.', (
  select coalesce(sum(items.head_sequence), 0) from items where items.return_id = returns.id
))`;
