import { eq } from "drizzle-orm";
import { waves } from "#db/schema/account-book";
import { applications } from "#db/schema/applications";
import { feedbackMessages } from "#db/schema/feedback";
import { parcels, returns } from "#db/schema/returns";
import { inScope } from "#db/scope";
import type { Context } from "#lib/context";
import type { ItemCommand } from "#lib/domain/lifecycle";
import { admitIfReady } from "#lib/returns/admit-if-ready";
import { lockItem } from "#lib/returns/lock-item";
import { type ItemPatch, moveItem } from "#lib/returns/move-item";
import { recordApplicationFact, recordItemFact, recordParcelFact } from "#lib/returns/record-fact";
import { makeReturn, makeSale, randomDigits } from "#lib/returns/testing";
import { makePiece } from "#lib/returns/testing-piece";
import { actorFor, asSystem } from "#lib/testing";
import { uuidv7 } from "#lib/uuid";

const system = { scope: "system", code: null, actorId: null } as const;

/** A sale of one piece, its return, and the piece in a counted parcel; its feedback not yet decided. */
export async function makeOnePiece(options: Parameters<typeof makeSale>[0] = {}) {
  const sale = await makeSale({ lines: [{ qty: "1" }], ...options });
  const made = await makeReturn(sale);
  const piece = await makePiece(sale, made);
  return { sale, made, ...piece };
}

/** The messages about a list, in the order they were written. */
export async function messagesOf(listId: string) {
  return inScope(system, (tx) =>
    tx
      .select()
      .from(feedbackMessages)
      .where(eq(feedbackMessages.listId, listId))
      .orderBy(feedbackMessages.createdAt, feedbackMessages.phase),
  );
}

/** The same in short: `admitted.1`. */
export const spoken = async (listId: string) =>
  (await messagesOf(listId)).map(({ phase, sequence }) => `${phase}.${sequence}`);

/** Each step is a transaction of its own, as a desk would make it. */
export const step = {
  touch: (listId: string) =>
    asSystem(async (ctx: Context, id: string) => {
      ctx.touchedLists.add(id);
    }, listId),
  move: (plate: string, command: ItemCommand, facts: ItemPatch = {}) =>
    asSystem(async (ctx: Context) => moveItem(ctx, await lockItem(ctx, plate), command, facts), null),
  know: (plate: string, facts: ItemPatch) =>
    asSystem(async (ctx: Context) => {
      const item = await recordItemFact(ctx, await lockItem(ctx, plate), facts, { type: "fact" });
      await admitIfReady(ctx, item);
    }, null),
  decide: (applicationId: string, plate: string) =>
    asSystem(async (ctx: Context) => {
      const [application] = await ctx.tx
        .select()
        .from(applications)
        .where(eq(applications.id, applicationId))
        .for("update");
      const [owner] = await ctx.tx
        .select()
        .from(returns)
        .where(eq(returns.id, application?.returnId ?? ""))
        .for("update");
      if (!application || !owner) throw new Error("no application");
      await recordApplicationFact(ctx, application, owner, { status: "admitted" }, { type: "receipt" });
      await admitIfReady(ctx, await lockItem(ctx, plate));
    }, null),
  count: (parcelId: string, listId: string, countedAt: Date | null) =>
    asSystem(async (ctx: Context) => {
      const [parcel] = await ctx.tx.select().from(parcels).where(eq(parcels.id, parcelId)).for("update");
      if (!parcel) throw new Error("no parcel");
      await recordParcelFact(ctx, parcel, { countedAt }, { type: "count" }, [listId]);
    }, null),
};

/** An open wave of a shop. */
export async function makeWave(ebcCode: string): Promise<string> {
  const id = uuidv7();
  const { userId } = await actorFor("stock_controller");
  const row = { id, waveNo: `HZ${randomDigits(12)}`, ebcCode, ebcName: "示例电商企业" };
  await inScope(system, (tx) =>
    tx.insert(waves).values({ ...row, createdBy: userId, createdAt: new Date() }),
  );
  return id;
}
