import { and, asc, eq, inArray, isNotNull, ne, or } from "drizzle-orm";
import { bags, bagWaybills } from "#db/schema/bags";
import { users } from "#db/schema/people";
import { parcels } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { contentsOf } from "#lib/domain/bag";

/** An extra parcel whose scan was taken back is none of the bag. */
const isInOrOut = or(ne(bagWaybills.source, "extra"), isNotNull(bagWaybills.takenOutAt));

/** The parcels of some bags, as their rows say, by their waybill. */
export async function readContents(ctx: Context, bagNos: readonly string[]) {
  if (bagNos.length === 0) return [];
  return ctx.tx
    .select({
      bagNo: bagWaybills.bagNo,
      waybillNo: bagWaybills.waybillNo,
      source: bagWaybills.source,
      takenOutAt: bagWaybills.takenOutAt,
      takenOutBy: users.name,
      status: parcels.status,
      damage: parcels.damage,
    })
    .from(bagWaybills)
    .leftJoin(parcels, eq(parcels.waybillNo, bagWaybills.waybillNo))
    .leftJoin(users, eq(users.id, bagWaybills.takenOutBy))
    .where(and(inArray(bagWaybills.bagNo, [...bagNos]), isInOrOut))
    .orderBy(asc(bagWaybills.waybillNo));
}

/** The bags of one vehicle, each with what is still in it. */
export async function readBagsOf(ctx: Context, handoverNo: string) {
  const found = await ctx.tx
    .select({ bagNo: bags.bagNo, kind: bags.kind, label: bags.label, emptiedAt: bags.emptiedAt })
    .from(bags)
    .where(eq(bags.handoverNo, handoverNo))
    .orderBy(asc(bags.bagNo));
  const rows = await readContents(
    ctx,
    found.map(({ bagNo }) => bagNo),
  );
  return found.map((bag) => {
    const { expected, out, ...differences } = contentsOf(rows.filter(({ bagNo }) => bagNo === bag.bagNo));
    return { ...bag, expected: expected.length, out: out.length, ...differences };
  });
}
