import { waves } from "#db/schema/account-book";
import type { Context } from "#lib/context";
import type { Grade, Outcome } from "#lib/domain/item";
import { lockItem } from "#lib/returns/lock-item";
import { moveItem } from "#lib/returns/move-item";
import { nextNumber } from "#lib/returns/next-number";
import { makeReturn, makeSale, type Sale } from "#lib/returns/testing";
import { declarePiece, makePiece } from "#lib/returns/testing-piece";
import { actorFor, asSystem } from "#lib/testing";
import { uuidv7 } from "#lib/uuid";

type StockOptions = { sale?: Sale; grade?: Grade; proposed?: Outcome; now?: Date; proposedBy?: string };
export type StockPiece = { plate: string; sale: Sale; applicationId: string };

/** A piece that customs and the officer admitted: the only one of its sale unless told otherwise. */
export async function makeAdmitted(options: StockOptions = {}): Promise<StockPiece> {
  const sale = options.sale ?? (await makeSale({ lines: [{ qty: "1" }] }));
  const { plate } = await makePiece(sale, await makeReturn(sale, { lines: [{ gnum: 1, qty: "1" }] }));
  const proposedBy = options.proposedBy ?? (await actorFor("inspector")).userId;
  const found = {
    grade: options.grade ?? "good",
    outcomeProposed: options.proposed ?? "release",
    proposedBy,
  };
  await asSystem(async (ctx: Context) => moveItem(ctx, await lockItem(ctx, plate), "inspect", found), null);
  const { applicationId } = await declarePiece(plate, "admitted");
  const now = options.now ?? new Date();
  const admitted = { verdict: "confirm", verifiedAt: now, admittedAt: now } as const;
  await asSystem(async (ctx: Context) => moveItem(ctx, await lockItem(ctx, plate), "admit", admitted), null);
  return { plate, sale, applicationId };
}

/** An admitted piece that is bonded stock, in a wave of its own. */
export async function makeBooked(options: StockOptions = {}): Promise<StockPiece> {
  const piece = await makeAdmitted(options);
  const { userId } = await actorFor("stock_controller");
  await asSystem(async (ctx: Context) => {
    const waveId = uuidv7();
    await ctx.tx.insert(waves).values({
      id: waveId,
      waveNo: await nextNumber(ctx, "wave"),
      ebcCode: piece.sale.ebcCode,
      ebcName: "示例电商企业",
      createdBy: userId,
      createdAt: ctx.now,
      bookedAt: ctx.now,
      bookedBy: userId,
    });
    await moveItem(ctx, await lockItem(ctx, piece.plate), "book", { waveId });
  }, null);
  return piece;
}
