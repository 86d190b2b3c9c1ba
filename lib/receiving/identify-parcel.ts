import { inArray, or } from "drizzle-orm";
import { z } from "zod";
import { type ImportList, importLists } from "#db/schema/import-lists";
import type { Parcel, Return } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { matchPiece, pickLine } from "#lib/domain/match-piece";
import { waybillSpellings } from "#lib/domain/waybill-spellings";
import { AppError } from "#lib/errors";
import { closeCount } from "#lib/receiving/close-count";
import { lockBenchParcel } from "#lib/receiving/lock-parcel";
import { type ParcelLine, readParcelReturns } from "#lib/receiving/parcel-lines";
import { returnOfSale } from "#lib/receiving/returns-of-parcel";
import { catchPiece } from "#lib/returns/catch-piece";
import { linkParcel } from "#lib/returns/link-parcel";
import { type LockedItem, lockItemsOf } from "#lib/returns/lock-item";
import { lockReturn } from "#lib/returns/lock-return";
import { recordItemFact, recordParcelFact, recordReturnFact } from "#lib/returns/record-fact";

export const IdentifyParcel = z.strictObject({
  parcelId: z.uuid(),
  /** List number, order number or forward waybill of the sale. */
  listCode: z.string().trim().min(4).max(60),
  /** Lines a person chose; every other piece goes by its barcode. */
  pieces: z
    .array(z.strictObject({ plate: z.string().max(20), gnum: z.int().min(1).max(9999) }))
    .max(500)
    .optional(),
});

export type Identified = {
  returnNo: string;
  pieces: { plate: string; gnum: number | null; mismatches: string[] }[];
};

/**
 * Attaches an unidentified parcel and its pieces to a sale that was found after all. Pieces that fit no
 * line stay without one and say so. Refuses `list_unknown`, and `parcel_identified` when its sale is known.
 */
export async function identifyParcel(
  ctx: Context,
  input: z.infer<typeof IdentifyParcel>,
): Promise<Identified> {
  authorize(ctx, "parcel.identify");
  const parcel = await lockBenchParcel(ctx, input.parcelId);
  const before = await readParcelReturns(ctx, parcel.id, { lock: false });
  if (before.some(({ list }) => list)) throw new AppError("parcel_identified", { code: parcel.waybillNo });
  const list = await findList(ctx, input.listCode);
  const [waiting] = before;
  const owner = waiting
    ? await giveList(ctx, waiting.owner, list)
    : await returnOfSale(ctx, list, parcel.arrivedAt);
  await linkParcel(ctx, parcel.id, [owner]);
  const found = await attachPieces(ctx, parcel, owner, list, input);
  if (parcel.status === "counted" && owner.source === "bench") await closeCount(ctx, owner.id, null);
  const note = { type: "identify", body: { returnNo: owner.returnNo, invtNo: list.invtNo } };
  await recordParcelFact(ctx, parcel, {}, note, [list.id]);
  return { returnNo: owner.returnNo, pieces: found };
}

async function findList(ctx: Context, code: string): Promise<ImportList> {
  const codes = [code, code.toUpperCase()];
  const [list, other] = await ctx.tx
    .select()
    .from(importLists)
    .where(
      or(
        inArray(importLists.invtNo, codes),
        inArray(importLists.orderNo, codes),
        inArray(importLists.logisticsNo, waybillSpellings(code)),
      ),
    )
    .limit(2);
  if (!list) throw new AppError("list_unknown", { code });
  if (other) throw new AppError("list_ambiguous", { code });
  return list;
}

function codesOf(list: ImportList) {
  const { officeCode, ebpCode, ebcCode, agentCode } = list;
  return { listId: list.id, officeCode, ebpCode, ebcCode, agentCode };
}

async function giveList(ctx: Context, owner: Return, list: ImportList): Promise<Return> {
  const held = await lockReturn(ctx, owner.id);
  const note = { type: "identify", body: { invtNo: list.invtNo } };
  return recordReturnFact(ctx, held, { ...codesOf(list), orderNo: list.orderNo }, note);
}

async function attachPieces(
  ctx: Context,
  parcel: Parcel,
  owner: Return,
  list: ImportList,
  input: z.infer<typeof IdentifyParcel>,
): Promise<Identified["pieces"]> {
  const pieces = await lockItemsOf(ctx, "parcelId", parcel.id);
  const found: Identified["pieces"] = [];
  for (const piece of pieces.filter((row) => row.listId === null && row.state !== "void")) {
    const owners = await readParcelReturns(ctx, parcel.id, { lock: true });
    const lines = owners.find((row) => row.owner.id === owner.id)?.lines ?? [];
    const chosen = input.pieces?.find(({ plate }) => plate === piece.plate);
    const { line, mismatches } = placeOf(lines, piece, chosen?.gnum);
    const placed = await recordItemFact(
      ctx,
      piece,
      {
        ...codesOf(list),
        returnId: line ? owner.id : null,
        gnum: line?.gnum ?? null,
        goodsName: line?.gname ?? piece.goodsName,
        mismatches,
      },
      { type: "identify", body: { returnNo: owner.returnNo, gnum: line?.gnum ?? null, mismatches } },
    );
    await catchPiece(ctx, placed);
    found.push({ plate: piece.plate, gnum: line?.gnum ?? null, mismatches });
  }
  return found;
}

function placeOf(lines: readonly ParcelLine[], piece: LockedItem, chosen: number | undefined) {
  const kept = piece.mismatches.filter((code) => code !== "unidentified");
  const named = lines.filter(({ gnum }) => gnum === chosen);
  const match =
    named.length > 0
      ? pickLine(named, piece.serialNo, piece.lineQty)
      : matchPiece(lines, { goods: piece.scannedCode || null, serialNo: piece.serialNo }, piece.lineQty);
  if (match.kind === "line") return { line: match.line, mismatches: kept };
  if (match.kind === "used_up") return { line: null, mismatches: [...kept, match.mismatch] };
  const [first] = match.reason === "several" ? match.candidates : [];
  return first ? { line: first, mismatches: kept } : { line: null, mismatches: [...kept, "not_on_list"] };
}
