import { sql } from "drizzle-orm";
import { bTypeCentres } from "#lib/domain/codes/b-type-centres";
import type { CreditClass } from "#lib/domain/enterprise";
import { shanghaiDay } from "#lib/domain/shanghai";
import { isProhibited } from "#lib/returns/stop-prohibited";

/** The offices of bonded logistics centres, for `office_code in (…)` in a statement's own words. */
export const bTypeCentreCodes = sql.join(
  bTypeCentres.map((code) => sql`${code}`),
  sql`, `,
);

/**
 * What is known of the goods of a row of `items` beside its sale, as columns of any statement that reads them:
 * the recall that names it, the entry that prohibits it (the one that stopped it last) unless an officer let it go on, whether the
 * merchant or its agent is untrusted, and the bonded logistics centre it was sold from. Written with the tables' names.
 */
export function goodsFactColumns(now: Date) {
  return {
    recalledBy: sql<string | null>`(
      select r.recall_no from item_chapters c join recalls r on r.id = c.recall_id
      where c.item_id = items.id and c.closed_at is null order by c.chapter desc limit 1
    )`,
    bTypeCentre: sql<
      string | null
    >`case when items.office_code in (${bTypeCentreCodes}) then items.office_code end`,
    prohibitedBy: prohibitedByEntry(shanghaiDay(now)),
    creditClass: sql<CreditClass | null>`(
      select v.credit_class from (
        select distinct on (code) code, credit_class from enterprise_versions
        where code in (items.ebc_code, items.agent_code) order by code, position desc
      ) v where v.credit_class = 'untrusted' limit 1
    )`,
  };
}

function prohibitedByEntry(today: string) {
  return sql<string | null>`(
    select prohibited_goods.source from prohibited_goods
    left join import_list_lines l on l.list_id = items.list_id and l.gnum = items.gnum
    left join prohibited_catches c on c.item_id = items.id and c.goods_id = prohibited_goods.id
    where prohibited_goods.ended_at is null and prohibited_goods.valid_from <= ${today}
      and coalesce(prohibited_goods.valid_to, 'infinity') >= ${today} and ${isProhibited}
      and (items.hold = 'customs' or c.caught_at is null)
    order by c.caught_at desc limit 1
  )`;
}
