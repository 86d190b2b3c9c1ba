import { z } from "zod";
import type { Parcel } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { benchName } from "#lib/domain/bench";
import { isCountableUnit } from "#lib/domain/codes/unit";
import { readGoodsCode } from "#lib/domain/goods-code";
import type { HoldKind } from "#lib/domain/item";
import {
  barcodeDiffers,
  isSerialOfOther,
  matchPiece,
  type PieceCodes,
  type PieceMatch,
  pickLine,
} from "#lib/domain/match-piece";
import { readParcelWaybill } from "#lib/domain/parcel-waybill";
import { someQuantityForm } from "#lib/domain/quantity";
import { foldSerialNo, serialNoLimit } from "#lib/domain/serial-no";
import { AppError, orThrow } from "#lib/errors";
import { findParcel } from "#lib/receiving/find-parcel";
import { insertPiece } from "#lib/receiving/insert-piece";
import { joinShortage } from "#lib/receiving/join-shortage";
import { lockOpenParcel } from "#lib/receiving/lock-parcel";
import { openShortages } from "#lib/receiving/open-shortages";
import { type ParcelLine, type ParcelReturn, readParcelReturns } from "#lib/receiving/parcel-lines";
import { resumeIfParked } from "#lib/receiving/resume-if-parked";
import { takeRollPlate } from "#lib/receiving/take-roll-plate";
import { type LineCandidate, toCandidates } from "#lib/receiving/to-candidates";

export const ReceivePiece = z.strictObject({
  parcelId: z.uuid(),
  bench: benchName,
  /** Null when the goods carry no barcode. */
  code: z.string().max(400).nullable(),
  returnId: z.uuid().optional(),
  gnum: z.int().min(1).max(9999).optional(),
  /** The clerk looked: the piece stands on no line. */
  notOnList: z.boolean().optional(),
  /** Read off the piece beside its barcode. */
  serialNo: z.string().max(serialNoLimit).optional(),
  batchCode: z.string().trim().max(60).optional(),
  expiresOn: z.iso.date().optional(),
  lineQty: z.string().regex(someQuantityForm).optional(),
  /** The plate off a pre-printed roll that was stuck on it. */
  plate: z.string().min(1).max(20).optional(),
});
type Input = z.infer<typeof ReceivePiece>;

export type Reception =
  | {
      result: "received";
      plate: string;
      gnum: number | null;
      goodsName: string;
      mismatches: string[];
      /** It was stopped on the spot: recalled, or to be seen by an officer first. */
      hold: HoldKind | null;
    }
  | {
      result: "choose";
      reason: "several" | "no_match" | "shortage";
      candidates: LineCandidate[];
      serialNo: string | null;
    }
  | { result: "quantity"; candidates: LineCandidate[]; serialNo: string | null }
  | { result: "other_parcel"; code: string };

/**
 * Takes one physical piece out of an open box and gives it a plate, or the one of a roll that it bears already, which
 * is refused as `takeRollPlate` says and stays free while something is asked. Never refuses a piece for what it is:
 * one beyond the list, or on no list, is taken without a line and says so. Where several lines would do, the one
 * whose return announced its serial number is it. Answers `choose` where a person must say which line, of this box's
 * or, where none fits, of a return that misses such a piece, `quantity` where the line is measured, and `other_parcel`
 * when the code was the next box. Lines are held until commit, so that two benches never give away the same last piece.
 */
export async function receivePiece(ctx: Context, input: Input): Promise<Reception> {
  authorize(ctx, "piece.receive");
  const held = await lockOpenParcel(ctx, input.parcelId, input.bench);
  const code = orThrow(readGoodsCode(input.code, ctx.now));
  if (input.plate !== undefined) await takeRollPlate(ctx, input.plate);
  const parcel = await resumeIfParked(ctx, held);
  const here = await readParcelReturns(ctx, parcel.id, { lock: true });
  const owners = await joinShortage(ctx, parcel, here, { returnId: input.returnId, code: code.goods });
  const serialNo = (input.serialNo && foldSerialNo(input.serialNo)) || code.serialNo;
  const lines = owners.flatMap((owner) => owner.lines);
  const match = chooseLine(owners, lines, input, { goods: code.goods, serialNo });
  if (match.kind === "choose") {
    if (match.reason === "no_match" && code.text && (await isOtherParcel(ctx, code.text, parcel.id))) {
      return { result: "other_parcel", code: code.text };
    }
    const short = await shortagesFor(ctx, parcel, owners, match.reason === "no_match" ? code.goods : null);
    if (short.length > 0) return { result: "choose", reason: "shortage", candidates: short, serialNo };
    const candidates = toCandidates(owners, match.candidates, ctx.now);
    return { result: "choose", reason: match.reason, candidates, serialNo };
  }
  const line = match.kind === "line" ? match.line : null;
  if (line && !input.lineQty && !isCountableUnit(line.unit)) {
    return { result: "quantity", candidates: toCandidates(owners, [line], ctx.now), serialNo };
  }
  return insertPiece(ctx, parcel, {
    owners,
    line,
    nearLine: match.kind === "used_up" ? match.line : null,
    mismatches: [
      ...(match.kind === "used_up" || match.kind === "loose" ? [match.mismatch] : []),
      ...(line && barcodeDiffers(line, code.goods) ? ["barcode_differs"] : []),
      ...(line && isSerialOfOther(line, lines, serialNo) ? ["serial_of_other"] : []),
    ],
    scannedCode: code.text ?? "",
    lineQty: input.lineQty ?? "1",
    serialNo,
    batchCode: input.batchCode ?? code.batchCode,
    expiresOn: input.expiresOn ?? code.expiresOn,
    rollPlate: input.plate,
  });
}

type Choice = PieceMatch<ParcelLine> | { kind: "loose"; mismatch: "unidentified" | "not_on_list" };

function chooseLine(
  owners: readonly ParcelReturn[],
  lines: readonly ParcelLine[],
  input: Input,
  codes: PieceCodes,
): Choice {
  const lineQty = input.lineQty ?? "1";
  if (!owners.some(({ list }) => list)) return { kind: "loose", mismatch: "unidentified" };
  if (input.notOnList) return { kind: "loose", mismatch: "not_on_list" };
  if (input.gnum !== undefined) {
    const named = lines.filter(
      ({ returnId, gnum }) => gnum === input.gnum && (!input.returnId || returnId === input.returnId),
    );
    if (named.length === 0) throw new AppError("piece_not_expected");
    return pickLine(named, codes.serialNo, lineQty);
  }
  return matchPiece(lines, codes, lineQty);
}

/** What the same shop and sender miss elsewhere, before a piece that fits nothing here is called a stranger. */
async function shortagesFor(
  ctx: Context,
  parcel: Parcel,
  owners: readonly ParcelReturn[],
  code: string | null,
): Promise<LineCandidate[]> {
  if (code === null) return [];
  const short = await openShortages(ctx, parcel, owners, code);
  const lines = short.flatMap((one) => one.lines);
  return toCandidates(short, lines, ctx.now);
}

/** Whether a code that fits no line of the open box is the waybill or number of another. */
async function isOtherParcel(ctx: Context, text: string, parcelId: string): Promise<boolean> {
  const waybill = readParcelWaybill(text);
  if (!waybill.ok && waybill.params.reason === "too_long") return false;
  const found = await findParcel(ctx, text);
  return found.kind === "parcel" ? found.parcelId !== parcelId : found.kind !== "unknown";
}
