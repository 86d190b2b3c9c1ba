import { eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { z } from "zod";
import { bags } from "#db/schema/bags";
import { users } from "#db/schema/people";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { contentsOf } from "#lib/domain/bag";
import { AppError } from "#lib/errors";
import { readContents } from "#lib/returns/read-bags";

export const GetBag = z.strictObject({ bagNo: z.string().max(40) });

const emptiers = alias(users, "emptiers");

/** One bag with its papers, each parcel that is or was in it, and what is missing or too many. */
export async function getBag(ctx: Context, { bagNo }: z.infer<typeof GetBag>) {
  authorize(ctx, "parcel.arrive");
  const [bag] = await ctx.tx
    .select({
      bagNo: bags.bagNo,
      kind: bags.kind,
      label: bags.label,
      handoverNo: bags.handoverNo,
      cameAt: bags.cameAt,
      cameBy: users.name,
      emptiedAt: bags.emptiedAt,
      emptiedBy: emptiers.name,
      explanation: bags.explanation,
    })
    .from(bags)
    .innerJoin(users, eq(users.id, bags.cameBy))
    .leftJoin(emptiers, eq(emptiers.id, bags.emptiedBy))
    .where(eq(bags.bagNo, bagNo));
  if (!bag) throw new AppError("not_found", { code: bagNo });
  const rows = await readContents(ctx, [bagNo]);
  const parcelRows = rows.map(({ bagNo: _, ...row }) => row);
  return { ...bag, parcels: parcelRows, ...contentsOf(rows) };
}
