import { noPath } from "#lib/domain/destruction-path";
import { paperLoad, paperPiece } from "#lib/domain/papers/load-paper.testing";
import type { LoadPaperKind } from "#lib/domain/papers/paper";
import type { PaperLoad } from "#lib/domain/papers/paper-load";

const plates = ["RW-000004B73", "RW-000004B81", "RW-000004B9Z", "RW-000004BAX", "RW-000004BBV"];

/** Pieces as odd as papers meet them: long names, no batch, no list, goods counted by weight. */
export const pieces = [
  paperPiece({ plate: plates[0] }),
  paperPiece({ plate: plates[1], grade: "box_damaged", lineQty: "2.00000" }),
  paperPiece({
    plate: plates[2],
    goodsName: "女士羊毛混纺中长款双排扣大衣（驼色，含可拆卸毛领及同色系腰带，原厂防尘袋一只）",
    batchCode: null,
    expiresOn: null,
    hsCode: "6202110090",
    gnum: 11,
    unit: "011",
  }),
  paperPiece({
    plate: plates[3],
    goodsName: "天然蜂蜜",
    lineQty: "0.75000",
    unit: "035",
    batchCode: "0001-B",
  }),
  paperPiece({ plate: plates[4], goodsName: "Anti-ageing serum 30 ml / 抗皱精华液", batchCode: "8C-114/2" }),
];
export const day = (text: string) => new Date(`${text}+08:00`);
const many = Array.from({ length: 70 }, (_, at) =>
  paperPiece({ ...pieces[at % pieces.length], plate: `RW-${String(at + 1).padStart(9, "0")}` }),
);

const reship = paperLoad({
  outcome: "reship",
  receiver: "Example Returns B.V., Rotterdam",
  merchant: "杭州樱草美妆贸易有限公司",
  country: "309",
  grossWeightGrams: 41_250,
  papers: {
    declarationNo: "299120260000000417",
    sealNo: "HZ0417933",
    vehicleNo: "浙A7L392",
    exportRef: "COSU6401228830",
  },
  pieces: many,
});
const moveOut = paperLoad({
  outcome: "move_out",
  receiver: "杭州示例商贸有限公司",
  approved: { by: "李主管", at: day("2026-11-21T10:20:00") },
  cleared: { by: "H2991007", at: day("2026-11-21T11:02:40") },
  gateAt: day("2026-11-21T13:30:00"),
  pieces: [
    paperPiece({ plate: plates[0], proposalReason: "买家寄错商品，非原申报商品，与平台确认后退回" }),
    paperPiece({ plate: plates[1], invtNo: null, gnum: null, hsCode: null, against: ["unidentified"] }),
    paperPiece({ plate: plates[2], against: ["arrived_late", "application_late"] }),
  ],
});
const destroy = paperLoad({
  outcome: "destroy",
  status: "executed",
  receiver: "绿净环境科技（杭州）有限公司",
  contractor: {
    name: "绿净环境科技（杭州）有限公司",
    licenceNo: "浙危废经第 3301000123 号",
    licensedFor: "一般工业固体废物、过期食品及化妆品销毁（焚烧、粉碎）",
    licensedUntil: "2028-12-31",
  },
  papers: {
    statementNo: "SM-2026-19",
    approvalNo: "杭关销〔2026〕31 号",
    approvalDate: "2026-11-11",
    contractNo: "HT-2026-0088",
    authorisationNo: "SQ-20261010-2",
  },
  approved: { by: "李主管", at: day("2026-11-12T10:20:00") },
  path: {
    ...noPath,
    lastDay: "2027-01-11",
    taken: {
      listed: { by: "周账册", at: day("2026-11-18T08:40:00"), facts: { countedPieces: 5 } },
      confirmed: { by: "王主管", at: day("2026-11-18T08:50:00"), facts: {} },
      witnessed: { by: "H2991007", at: day("2026-11-18T08:55:00"), facts: {} },
      left: {
        by: "周账册",
        at: day("2026-11-18T08:58:00"),
        facts: {
          vehicleNo: "浙A7L392",
          gatePassNo: "P29912600000518",
          sealNo: "HZ0417933",
          weightGrams: 41_250,
        },
      },
      destroyed: {
        by: "周账册",
        at: day("2026-11-18T09:45:00"),
        facts: {
          camera: "CAM-7",
          videoFrom: day("2026-11-18T09:00:00").toISOString(),
          videoTo: day("2026-11-18T09:40:00").toISOString(),
          weightGrams: 41_250,
        },
      },
      declared: {
        by: "陈报关",
        at: day("2026-11-21T15:00:00"),
        facts: { certificateNo: "LJ-XH-20261118", destructionDeclarationNo: "299120260000000518" },
      },
      residues: { by: "周账册", at: day("2026-11-21T15:30:00"), facts: { kind: "none" } },
    },
  },
  photos: (["before", "after"] as const).map((moment, at) => ({ moment, sha256: String(at).repeat(64) })),
  executedAt: day("2026-11-21T16:00:00"),
  pieces: pieces.map((piece, at) => ({
    ...piece,
    grade: "expired" as const,
    cause: at === 2 ? ("otherwise_unsaleable" as const) : ("expired" as const),
    proofNo: "JS-20261101-3",
  })),
});

/** One load for each kind of paper of one. */
export const sampleLoads: Readonly<Record<LoadPaperKind, PaperLoad>> = {
  hand_over: paperLoad({ pieces }),
  packing_list: reship,
  manifest: reship,
  move_out_list: moveOut,
  destruction_list: destroy,
  destruction_certificate: destroy,
};
