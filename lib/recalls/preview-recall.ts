import { sql } from "drizzle-orm";
import { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { endedStates, type ItemState } from "#lib/domain/item";
import { judgeRecallScope, recallScope } from "#lib/domain/recall";
import { orThrow } from "#lib/errors";
import { recallRow } from "#lib/recalls/recall-row";
import { isMeant, isUndecided, piecesOfCode } from "#lib/returns/match-recalls";

export const PreviewRecall = z.strictObject({
  ...recallScope,
  expiresFrom: z.union([z.iso.date(), z.literal("").transform(() => null)]),
  expiresTo: z.union([z.iso.date(), z.literal("").transform(() => null)]),
});

const shownAtMost = 100;

type Row = {
  plate: string;
  goodsName: string;
  batchCode: string | null;
  expiresOn: string | null;
  state: ItemState;
  meant: boolean;
};

/** What a recall of that scope would catch now: how many pieces here and gone, how many nobody can tell of, and the first of them. */
export async function previewRecall(ctx: Context, scope: z.infer<typeof PreviewRecall>) {
  authorize(ctx, "recall.read");
  orThrow(judgeRecallScope(scope));
  const drafted = recallRow(scope);
  const batchKeys = sql.param(`{${drafted.batchKeys.map((key) => JSON.stringify(key)).join(",")}}`);
  const rows = await ctx.tx.execute<
    Row & { ended: boolean; here: number; gone: number; undecided: number }
  >(sql`
    with recalls as (
      select ${drafted.codeKey}::text as code_key, ${batchKeys}::text[] as batch_keys,
        ${drafted.expiresFrom}::date as expires_from, ${drafted.expiresTo}::date as expires_to
    ), looked_at as (
      select items.*, ${isMeant} as meant,
        items.state in (${sql.join(
          endedStates.map((state) => sql`${state}`),
          sql`, `,
        )}) as ended
      from recalls cross join lateral ${piecesOfCode} found join items on items.id = found.id
      where items.state <> 'void' and (${isMeant} or ${isUndecided})
    )
    select plate, goods_name as "goodsName", batch_code as "batchCode", expires_on::text as "expiresOn", state, meant,
      count(*) filter (where meant and not ended) over ()::int as here,
      count(*) filter (where meant and ended) over ()::int as gone,
      count(*) filter (where not meant) over ()::int as undecided
    from looked_at order by meant desc, ended, plate limit ${shownAtMost}`);
  const [first] = rows;
  return {
    here: first?.here ?? 0,
    gone: first?.gone ?? 0,
    undecided: first?.undecided ?? 0,
    rows: rows.map(({ plate, goodsName, batchCode, expiresOn, state, meant }): Row => {
      return { plate, goodsName, batchCode, expiresOn, state, meant };
    }),
  };
}
