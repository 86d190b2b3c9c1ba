import { eq, sql } from "drizzle-orm";
import { findings } from "#db/schema/findings";
import { items } from "#db/schema/items";
import { parcelReturns, parcels } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { plateFromSequence } from "#lib/domain/plate";
import { appendHistory } from "#lib/returns/append-history";
import { insertParcel } from "#lib/returns/insert-parcel";
import { lockItem } from "#lib/returns/lock-item";
import { type ItemPatch, moveItem } from "#lib/returns/move-item";
import { type MadeReturn, makeReturn, makeSale, randomDigits, type Sale } from "#lib/returns/testing";
import { actorFor, asSystem } from "#lib/testing";

type Options = {
  sale?: Parameters<typeof makeSale>[0];
  authorisation?: "given" | "standing" | "pending";
  /** One piece of each line when left out. */
  pieces?: readonly (ItemPatch & { gnum: number | null })[];
  arrivedAt?: Date;
  /** Whether its box is counted to the end; it is when left out. */
  counted?: boolean;
};

export type InspectedReturn = MadeReturn & { sale: Sale; plates: string[]; parcelId: string };

/** A return whose parcel is counted and whose pieces are inspected, each with its finding. */
export async function makeInspectedReturn(options: Options = {}): Promise<InspectedReturn> {
  const sale = await makeSale(options.sale);
  const made = await makeReturn(sale, { authorisation: options.authorisation ?? "given" });
  const { userId } = await actorFor("receiver");
  const pieces = options.pieces ?? sale.lines.map(({ gnum }) => ({ gnum }));
  return asSystem(async (ctx: Context) => {
    const at = options.arrivedAt ?? ctx.now;
    const arrived = { ...ctx, now: at, scannedAt: at };
    const parcel = await insertParcel(
      arrived,
      {
        waybillNo: `ZT${randomDigits(14)}`,
        carrier: null,
        handoverNo: null,
        damage: null,
        arrivedBy: userId,
      },
      {},
    );
    if (!parcel) throw new Error("the waybill is taken");
    await ctx.tx.insert(parcelReturns).values({ parcelId: parcel.id, returnId: made.returnId });
    const plates: string[] = [];
    for (const piece of pieces) {
      plates.push(await insertInspected(ctx, { sale, made, parcelId: parcel.id, userId }, piece));
    }
    const opened = { status: "opened", openedAt: ctx.now, openedBy: userId } as const;
    const counted = { status: "counted", countedAt: ctx.now, countedBy: userId } as const;
    await ctx.tx
      .update(parcels)
      .set({ ...opened, ...(options.counted === false ? {} : counted) })
      .where(eq(parcels.id, parcel.id));
    ctx.touchedLists.add(sale.listId);
    return { ...made, sale, plates, parcelId: parcel.id };
  }, undefined);
}

type Owner = { sale: Sale; made: MadeReturn; parcelId: string; userId: string };

async function insertInspected(
  ctx: Context,
  { sale, made, parcelId, userId }: Owner,
  piece: ItemPatch,
): Promise<string> {
  const [next] = await ctx.tx.execute<{ n: string }>(sql`select nextval('plate_sequence') as n`);
  const plate = plateFromSequence(BigInt(next?.n ?? 0));
  const [row] = await ctx.tx
    .insert(items)
    .values({
      plate,
      parcelId,
      returnId: made.returnId,
      listId: sale.listId,
      officeCode: sale.officeCode,
      ebpCode: sale.ebpCode,
      ebcCode: sale.ebcCode,
      agentCode: sale.agentCode,
      scannedCode: "4901234567894",
      goodsName: "面霜",
      receivedAt: ctx.now,
      receivedBy: userId,
      ...piece,
    })
    .returning();
  if (!row) throw new Error("a piece was not written");
  const head = await appendHistory(ctx, "item", row.id, row, { type: "receive", toState: "received" });
  await ctx.tx.update(items).set(head).where(eq(items.id, row.id));
  await ctx.tx.insert(findings).values({
    itemId: row.id,
    round: 1,
    kind: "inspection",
    grade: "good",
    checklist: {},
    original: "yes",
    foundBy: userId,
    foundAt: ctx.now,
  });
  const hold = piece.hold ?? null;
  await moveItem(ctx, await lockItem(ctx, plate), "inspect", { hold: null });
  if (hold) await ctx.tx.update(items).set({ hold }).where(eq(items.id, row.id));
  return plate;
}
