import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { bags, bagWaybills } from "#db/schema/bags";
import { vehicles } from "#db/schema/vehicles";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { bagKinds, bagLabelForm } from "#lib/domain/bag";
import { carrierListMost } from "#lib/domain/carrier-list";
import { readParcelWaybill } from "#lib/domain/parcel-waybill";
import { AppError, orThrow } from "#lib/errors";
import { nextNumber } from "#lib/returns/next-number";

export const OpenBag = z.strictObject({
  kind: z.enum(bagKinds),
  label: z.string().trim().toUpperCase().regex(bagLabelForm),
  handoverNo: z.string().max(40).nullable(),
  waybills: z.array(z.string().max(60)).max(carrierListMost),
});

/**
 * A bag or pallet came: from now on parcels are scanned into it, or it stands closed until it is emptied, with what
 * its carrier's list says is in it. Refuses `bag_label_taken` while another bag bears its label, `not_found` for a
 * vehicle nobody took in and `vehicle_closed` once that is handed over.
 */
export async function openBag(
  ctx: Context,
  { waybills, ...bag }: z.infer<typeof OpenBag>,
): Promise<{ bagNo: string; listed: number }> {
  const cameBy = authorize(ctx, "parcel.arrive");
  const listed = [...new Set(waybills.map((text) => orThrow(readParcelWaybill(text)).waybill))];
  if (bag.handoverNo !== null) await requireAtDock(ctx, bag.handoverNo);
  const bagNo = await nextNumber(ctx, "bag");
  const [made] = await ctx.tx
    .insert(bags)
    .values({ bagNo, ...bag, cameAt: ctx.now, cameBy })
    .onConflictDoNothing()
    .returning({ bagNo: bags.bagNo });
  if (!made)
    throw new AppError("bag_label_taken", { label: bag.label, bagNo: await nameBag(ctx, bag.label) });
  if (listed.length > 0) {
    const rows = listed.map((waybillNo) => ({ bagNo, waybillNo, source: "listed" as const }));
    await ctx.tx.insert(bagWaybills).values(rows);
  }
  ctx.changed.add("parcels");
  return { bagNo, listed: listed.length };
}

async function requireAtDock(ctx: Context, handoverNo: string): Promise<void> {
  const [vehicle] = await ctx.tx
    .select({ closedAt: vehicles.closedAt })
    .from(vehicles)
    .where(eq(vehicles.handoverNo, handoverNo))
    .for("share");
  if (!vehicle) throw new AppError("not_found", { code: handoverNo });
  if (vehicle.closedAt) throw new AppError("vehicle_closed", { handoverNo });
}

async function nameBag(ctx: Context, label: string): Promise<string> {
  const [bag] = await ctx.tx
    .select({ bagNo: bags.bagNo })
    .from(bags)
    .where(and(eq(bags.label, label), isNull(bags.emptiedAt)));
  return bag?.bagNo ?? "";
}
