import { and, desc, eq } from "drizzle-orm";
import { automaticRefusals } from "#db/schema/applications";
import { returns } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { headsOfReturn } from "#lib/customs/ready-by-itself";
import { readSetting } from "#lib/read-setting";
import { waitsForDeclarant } from "#lib/returns/waits-for-declarant";

const shownAtMost = 50;

/** Whether the house declares automatically, and what it could not declare, as things stand now. */
export async function getAutomaticDeclaring(ctx: Context) {
  authorize(ctx, "warehouse.read");
  const { value: isOn, set } = await readSetting(ctx, "declareAutomatically");
  if (!isOn) return { isOn, set, refused: [] };
  const refused = await ctx.tx
    .select({
      returnNo: returns.returnNo,
      code: automaticRefusals.code,
      params: automaticRefusals.params,
      triedAt: automaticRefusals.triedAt,
    })
    .from(automaticRefusals)
    .innerJoin(returns, eq(returns.id, automaticRefusals.returnId))
    .where(and(eq(automaticRefusals.heads, headsOfReturn), waitsForDeclarant(ctx.now)))
    .orderBy(desc(automaticRefusals.triedAt))
    .limit(shownAtMost);
  return { isOn, set, refused };
}
