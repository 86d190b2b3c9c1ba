import { items } from "#db/schema/items";
import type { Parcel } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { drawPlates } from "#lib/receiving/draw-plates";
import type { ParcelLine, ParcelReturn } from "#lib/receiving/parcel-lines";
import { appendHistory } from "#lib/returns/append-history";
import { holdIfCaught } from "#lib/returns/catch-piece";
import { uuidv7 } from "#lib/uuid";

type NewPiece = {
  owners: readonly ParcelReturn[];
  /** The line it stands on; null for a piece on none. */
  line: ParcelLine | null;
  /** The line whose quantity is used up, which says of which list the piece is. */
  nearLine: ParcelLine | null;
  mismatches: string[];
  scannedCode: string;
  lineQty: string;
  serialNo: string | null;
  batchCode: string | null;
  expiresOn: string | null;
  /** Said by the list of a box that nobody opened; no eye saw the piece yet. */
  filledIn?: true;
  /** The plate of a roll that it bears already; else the next of the sequence is drawn. */
  rollPlate?: string | undefined;
};

/**
 * Writes a piece as received, with its plate and the first event of its history. A piece on no line
 * belongs to its parcel, not to the return; of a known parcel it still knows the list.
 */
export async function insertPiece(ctx: Context, parcel: Parcel, piece: NewPiece) {
  const { owners, line, nearLine, mismatches, filledIn, rollPlate, ...facts } = piece;
  const { userId } = ctx.actor;
  if (!userId) throw new Error("a piece is received by a person");
  const owner = ownerOf(owners, line ?? nearLine);
  const id = uuidv7();
  const plate = rollPlate ?? (await nextPlate(ctx));
  const row = {
    ...facts,
    id,
    plate,
    parcelId: parcel.id,
    returnId: line ? line.returnId : null,
    listId: owner?.list?.id ?? null,
    gnum: line?.gnum ?? null,
    officeCode: owner?.list?.officeCode ?? null,
    ebpCode: owner?.list?.ebpCode ?? null,
    ebcCode: owner?.list?.ebcCode ?? null,
    agentCode: owner?.list?.agentCode ?? null,
    goodsName: (line ?? nearLine)?.gname ?? "",
    mismatches,
    state: "received" as const,
    receivedAt: ctx.now,
    receivedBy: userId,
  };
  const head = await appendHistory(
    ctx,
    "item",
    id,
    { headSequence: 0, headHash: null },
    {
      type: "receive",
      toState: "received",
      body: {
        plate,
        waybillNo: parcel.waybillNo,
        gnum: row.gnum,
        listId: row.listId,
        mismatches,
        ...facts,
        ...(filledIn && { filledIn }),
        ...(rollPlate && { fromRoll: true }),
      },
    },
  );
  await ctx.tx.insert(items).values({ ...row, ...head });
  if (row.listId) ctx.touchedLists.add(row.listId);
  ctx.changed.add("items").add("parcels").add("returns");
  const hold = await holdIfCaught(ctx, id, plate);
  return { result: "received" as const, plate, gnum: row.gnum, goodsName: row.goodsName, mismatches, hold };
}

function ownerOf(owners: readonly ParcelReturn[], line: ParcelLine | null): ParcelReturn | undefined {
  const known = owners.filter(({ list }) => list !== null);
  return line ? known.find(({ owner }) => owner.id === line.returnId) : known[0];
}

async function nextPlate(ctx: Context): Promise<string> {
  const [plate] = await drawPlates(ctx, 1);
  if (!plate) throw new Error("the sequence gave no number");
  return plate;
}
