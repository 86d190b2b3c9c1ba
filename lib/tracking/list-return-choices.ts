import { sql } from "drizzle-orm";
import { importLists } from "#db/schema/import-lists";
import { offices } from "#db/schema/offices";
import { returns } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";

export type Choice = { code: string; name: string | null };

/** The offices and shops that returns of the actor's scope belong to: what a list can be narrowed to. */
export async function listReturnChoices(ctx: Context): Promise<{ offices: Choice[]; shops: Choice[] }> {
  authorize(ctx, "returns.read");
  const named = await ctx.tx.execute<Choice>(sql`
    select c.code, ${offices.nameZh} as name from (${distinct("office_code")}) c
    left join ${offices} on ${offices.code} = c.code order by c.code`);
  const shops = await ctx.tx.execute<Choice>(sql`
    select c.code, (
      select ${importLists.ebcName} from ${importLists} where ${importLists.ebcCode} = c.code limit 1
    ) as name from (${distinct("ebc_code")}) c order by name, c.code`);
  return { offices: [...named], shops: [...shops] };
}

/** Steps from one code to the next along its index, so that a few codes cost a few look-ups. */
function distinct(name: "office_code" | "ebc_code") {
  const column = sql.identifier(name);
  return sql`
    with recursive steps(code) as (
      (select min(${column}) from ${returns})
      union all
      select (select min(${column}) from ${returns} where ${column} > steps.code) from steps
      where steps.code is not null
    )
    select code from steps where code is not null`;
}
