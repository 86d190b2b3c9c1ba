import { and, isNotNull, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import { recalls } from "#db/schema/recalls";
import type { Context } from "#lib/context";
import { shanghaiDay } from "#lib/domain/shanghai";

// Written with the tables' names: `recalls` may also be a recall that is only being drafted.

/** The pieces that carry a recall's barcode, or stand on a line that does, as rows of `found`. */
export const piecesOfCode = sql`(
  select i.id from items i where ltrim(i.scanned_code, '0') = recalls.code_key
  union
  select i.id from import_list_lines l join items i on i.list_id = l.list_id and i.gnum = l.gnum
  where ltrim(l.bar_code, '0') = recalls.code_key
)`;

const batchOfPiece = sql`upper(regexp_replace(normalize(items.batch_code, NFKC), '\\s', '', 'g'))`;
const namesRange = sql`(recalls.expires_from is not null or recalls.expires_to is not null)`;

/**
 * Whether a recall means the piece: it names neither batch nor shelf life, or the piece's batch, or a range
 * that its shelf life lies in. A piece whose batch and shelf life nobody entered is not meant yet.
 */
export const isMeant = sql<boolean>`(
  (cardinality(recalls.batch_keys) = 0 and not ${namesRange})
  or coalesce(${batchOfPiece} = any(recalls.batch_keys), false)
  or coalesce(${namesRange} and items.expires_on between
    coalesce(recalls.expires_from, '-infinity') and coalesce(recalls.expires_to, 'infinity'), false)
)`;

/** Whether only an entry that is missing keeps a recall from saying yes or no of the piece. */
export const isUndecided = sql<boolean>`(not ${isMeant} and (
  (cardinality(recalls.batch_keys) > 0 and items.batch_code is null)
  or (${namesRange} and items.expires_on is null)
))`;

/** Recalls that nobody ended and that count today. */
export function inForce(now: Date): SQL | undefined {
  const today = shanghaiDay(now);
  return and(
    isNull(recalls.endedAt),
    sql`recalls.valid_from <= ${today} and coalesce(recalls.valid_to, 'infinity') >= ${today}`,
  );
}

/** Recalls that somebody ended, and those whose last day has passed. */
export function isOver(now: Date): SQL | undefined {
  return or(isNotNull(recalls.endedAt), lt(recalls.validTo, shanghaiDay(now)));
}

export type RecallMatch = {
  itemId: string;
  plate: string;
  recallId: string;
  recallNo: string;
  reason: string;
};

/** Which recalls in force mean which of these pieces; one statement for any number of them. */
export async function matchRecalls(ctx: Context, itemIds: readonly string[]): Promise<RecallMatch[]> {
  if (itemIds.length === 0) return [];
  const ids = sql.param(`{${itemIds.join(",")}}`);
  return ctx.tx.execute<RecallMatch>(sql`
    select items.id as "itemId", items.plate, recalls.id as "recallId",
      recalls.recall_no as "recallNo", recalls.reason
    from items
    left join import_list_lines l on l.list_id = items.list_id and l.gnum = items.gnum
    join recalls on recalls.code_key in (ltrim(items.scanned_code, '0'), ltrim(l.bar_code, '0'))
    where items.id = any(${ids}::uuid[]) and ${inForce(ctx.now)} and ${isMeant}
    order by items.id, recalls.id`);
}
