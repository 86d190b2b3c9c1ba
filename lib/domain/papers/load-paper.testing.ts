import { noPath } from "#lib/domain/destruction-path";
import type { PaperLoad, PaperPiece } from "#lib/domain/papers/paper-load";

/** A piece as papers speak of it. */
export function paperPiece(piece: Partial<PaperPiece> = {}): PaperPiece {
  return {
    plate: "RW-000000001S",
    goodsName: "婴儿配方奶粉 3 段 900 克",
    grade: "good",
    batchCode: "L2409A",
    expiresOn: "2027-03-31",
    lineQty: "1.00000",
    gnum: 2,
    hsCode: "1901101000",
    origin: "304",
    unit: "140",
    invtNo: "31052025I000000123",
    waybillNo: "773012345678901",
    proposalReason: null,
    against: [],
    cause: null,
    proofNo: null,
    ...piece,
  };
}

/** A load as papers speak of it, long sealed. */
export function paperLoad(load: Partial<PaperLoad> = {}): PaperLoad {
  return {
    batchNo: "BT261121000007",
    outcome: "release",
    status: "sealed",
    receiver: "杭州示例保税仓",
    destination: null,
    merchant: null,
    country: null,
    grossWeightGrams: null,
    papers: {},
    contractor: null,
    sealed: { by: "王主管", at: new Date("2026-11-21T06:05:09Z") },
    approved: null,
    cleared: null,
    silenceSetting: null,
    gateAt: null,
    path: noPath,
    photos: [],
    executedAt: null,
    pieces: [paperPiece()],
    ...load,
  };
}
