import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { applicationLines, applications } from "#db/schema/applications";
import { type Finding, findings } from "#db/schema/findings";
import { items, photos } from "#db/schema/items";
import { parcels } from "#db/schema/returns";
import type { Context } from "#lib/context";
import type { ApplicationStatus } from "#lib/domain/application";
import { plateFromSequence } from "#lib/domain/plate";
import { appendHistory } from "#lib/returns/append-history";
import { drawLaneIfReady } from "#lib/returns/draw-lane-if-ready";
import { type LockedItem, lockItem } from "#lib/returns/lock-item";
import { moveItem } from "#lib/returns/move-item";
import { nextNumber } from "#lib/returns/next-number";
import { type MadeReturn, randomDigits, type Sale } from "#lib/returns/testing";
import { actorFor, asSystem } from "#lib/testing";
import { uuidv7 } from "#lib/uuid";

type PieceOptions = {
  gnum?: number | null;
  arrivedAt?: Date;
  receivedAt?: Date;
  mismatches?: string[];
  /** When it was entered. */
  now?: Date;
};
export type MadePiece = { itemId: string; plate: string; parcelId: string; waybillNo: string };

/** A received piece in a counted parcel of its own, on line 1 of the sale unless told otherwise. */
export async function makePiece(
  sale: Sale,
  owner: MadeReturn,
  options: PieceOptions = {},
): Promise<MadePiece> {
  const { userId } = await actorFor("receiver");
  return asSystem(insertPiece, { sale, owner, options, userId }, options.now ? { now: options.now } : {});
}

type PieceInput = { sale: Sale; owner: MadeReturn; options: PieceOptions; userId: string };

async function insertPiece(ctx: Context, { sale, owner, options, userId }: PieceInput): Promise<MadePiece> {
  const arrivedAt = options.arrivedAt ?? ctx.now;
  const gnum = options.gnum === undefined ? 1 : options.gnum;
  const piece = {
    itemId: uuidv7(),
    plate: plateFromSequence(BigInt(`5${randomDigits(11)}`)),
    parcelId: uuidv7(),
    waybillNo: `SF${randomDigits(13)}`,
  };
  await ctx.tx.insert(parcels).values({
    id: piece.parcelId,
    waybillNo: piece.waybillNo,
    status: "counted",
    arrivedAt,
    arrivedBy: userId,
    countedAt: arrivedAt,
    countedBy: userId,
  });
  const { listId, officeCode, ebpCode, ebcCode, agentCode } = sale;
  const begin = { headSequence: 0, headHash: null };
  const head = await appendHistory(ctx, "item", piece.itemId, begin, {
    type: "receive",
    toState: "received",
  });
  await ctx.tx.insert(items).values({
    ...head,
    id: piece.itemId,
    plate: piece.plate,
    parcelId: piece.parcelId,
    returnId: owner.returnId,
    listId,
    gnum,
    officeCode,
    ebpCode,
    ebcCode,
    agentCode,
    scannedCode: sale.lines[0]?.barCode ?? "无",
    goodsName: sale.lines[0]?.gname ?? "面霜",
    mismatches: options.mismatches ?? [],
    receivedAt: options.receivedAt ?? arrivedAt,
    receivedBy: userId,
  });
  return piece;
}

/** Binds an inspected piece to an application of its own at customs and declares it. */
export async function declarePiece(
  plate: string,
  status: ApplicationStatus = "accepted",
  now = new Date(),
): Promise<{ applicationId: string }> {
  const { userId } = await actorFor("declarant");
  return asSystem(bindPiece, { plate, status, userId }, { now });
}

async function bindPiece(
  ctx: Context,
  input: { plate: string; status: ApplicationStatus; userId: string },
): Promise<{ applicationId: string }> {
  const item = await lockItem(ctx, input.plate);
  const { returnId, listId, gnum, lineQty, officeCode, ebpCode, ebcCode, agentCode } = item;
  if (!returnId || !listId || gnum === null) throw new Error("only an identified piece is declared");
  const applicationId = uuidv7();
  await ctx.tx.insert(applications).values({
    id: applicationId,
    applicationNo: await nextNumber(ctx, "application"),
    returnId,
    listId,
    officeCode,
    ebpCode,
    ebcCode,
    agentCode,
    customsCode: "2991",
    status: input.status,
    declaredBy: input.userId,
    declaredAt: ctx.now,
    acceptedAt: ctx.now,
    clockStoppedAt: ctx.now,
  });
  await ctx.tx.insert(applicationLines).values({ applicationId, gnum, qty: lineQty });
  await drawLaneIfReady(ctx, await moveItem(ctx, item, "declare", { applicationId }));
  return { applicationId };
}

/** A piece as it stands, with what its rules look at. */
export function readPiece(plate: string): Promise<LockedItem> {
  return asSystem(lockItem, plate);
}

/** Every finding of a piece, those taken back too, in their order. */
export async function readFindings(plate: string): Promise<Finding[]> {
  return asSystem(
    (ctx: Context, { id }: LockedItem) =>
      ctx.tx.select().from(findings).where(eq(findings.itemId, id)).orderBy(findings.foundAt),
    await readPiece(plate),
  );
}

/** A photo of a piece, by its hash only; no file lies behind it. */
export async function photographPiece(plate: string): Promise<void> {
  const { userId } = await actorFor("inspector");
  await asSystem(
    async (ctx: Context, { id }: LockedItem) => {
      await ctx.tx.insert(photos).values({
        itemId: id,
        sha256: randomBytes(32).toString("hex"),
        mediaType: "image/jpeg",
        sizeBytes: 1,
        takenBy: userId,
        takenAt: ctx.now,
      });
    },
    await readPiece(plate),
  );
}
