import { gte, isNull, or } from "drizzle-orm";
import { z } from "zod";
import { descending } from "#db/order";
import { bags } from "#db/schema/bags";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { contentsOf } from "#lib/domain/bag";
import { readContents } from "#lib/returns/read-bags";

export const ListBags = z.strictObject({});

const shownAtMost = 200;
const shownMs = 7 * 86_400_000;

/** The bags that stand here and those of the last seven days, newest first, each with how many parcels are still in it. */
export async function listBags(ctx: Context) {
  authorize(ctx, "parcel.arrive");
  const found = await ctx.tx
    .select({
      bagNo: bags.bagNo,
      kind: bags.kind,
      label: bags.label,
      handoverNo: bags.handoverNo,
      cameAt: bags.cameAt,
      emptiedAt: bags.emptiedAt,
    })
    .from(bags)
    .where(or(isNull(bags.emptiedAt), gte(bags.cameAt, new Date(ctx.now.getTime() - shownMs))))
    .orderBy(descending(bags.cameAt))
    .limit(shownAtMost);
  const rows = await readContents(
    ctx,
    found.map(({ bagNo }) => bagNo),
  );
  return {
    bags: found.map((bag) => {
      const { expected, out, missing, surplus } = contentsOf(rows.filter(({ bagNo }) => bagNo === bag.bagNo));
      const counts = { expected: expected.length, out: out.length };
      return { ...bag, ...counts, missing: missing.length, surplus: surplus.length };
    }),
  };
}
