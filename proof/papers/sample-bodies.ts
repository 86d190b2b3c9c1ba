import { dayPaper } from "#lib/domain/papers/day-paper";
import { loadPaper } from "#lib/domain/papers/load-paper";
import { loadPaperKinds, type PaperBody, type PaperKind } from "#lib/domain/papers/paper";
import { takingPaper } from "#lib/domain/papers/taking-paper";
import { vehiclePaper } from "#lib/domain/papers/vehicle-paper";
import { wavePaper } from "#lib/domain/papers/wave-paper";
import { differenceKinds } from "#lib/domain/stock-taking";
import { day, pieces, sampleLoads } from "./sample-papers.ts";

/** What a sample paper says, and a text that must be found on it. */
export type SampleBody = { body: PaperBody; says: string };

const wave = wavePaper({
  waveNo: "WV261121000003",
  shop: "宁波示例跨境电子商务有限公司",
  bondedListNo: "QD299126I000000123",
  gatePassNo: "2991000000123456",
  emsNo: "T2991W000018",
  submittedBy: "王账册",
  submittedAt: day("2026-11-21T14:05:09"),
  gateAt: day("2026-11-21T15:30:00"),
  bookedBy: "王账册",
  bookedAt: day("2026-11-21T15:42:10"),
  pieces,
});

/** A list of two hundred, some of it missing, some too many, some damaged. */
const listed = Array.from({ length: 200 }, (_, at) => `SF${String(1_000_000_000_000 + at)}`);
const vehicle = vehiclePaper({
  handoverNo: "VH261121000002",
  plateNo: "浙A·12345",
  sealNo: "SEAL-0098712",
  gatePaperNo: "2991000000998877",
  openedBy: "赵月台",
  openedAt: day("2026-11-21T08:02:00"),
  closedBy: "赵月台",
  closedAt: day("2026-11-21T08:51:30"),
  explanation: "司机确认两件未装车，次日补送；一件外箱破裂，已拍照",
  listed,
  listedBags: 2,
  bags: [{ emptiedAt: null, missing: [] }],
  arrived: [...listed.slice(2), "YT1234567890123"].map((waybillNo, at) => ({
    waybillNo,
    damage: at === 5 ? "torn" : null,
    photos: at === 5 ? ["0".repeat(64)] : [],
    arrivedAt: new Date(day("2026-11-21T08:03:00").getTime() + at * 4_000),
    arrivedBy: "赵月台",
  })),
});

const dayList = dayPaper({
  day: "2026-11-21",
  counts: {
    parcelsArrived: 753,
    received: 948,
    inspected: 921,
    declared: 874,
    admitted: 860,
    booked: 812,
    closed: 640,
    movedOut: 31,
  },
  received: pieces.map((piece, at) => ({
    ...piece,
    receivedAt: new Date(day("2026-11-21T09:00:00").getTime() + at * 38_000),
    receivedBy: "钱收货",
  })),
});

const shelf = "LOC-S-A-01-1";
const counted = takingPaper({
  takingNo: "ST261121000002",
  zone: "S 保税库存区",
  openedBy: "周账册",
  openedAt: day("2026-11-21T18:00:00"),
  countedBy: "钱收货、孙收货",
  countedAt: day("2026-11-21T19:12:00"),
  recountedBy: "吴质检",
  recountedAt: day("2026-11-21T19:40:00"),
  signedBy: "李主管",
  signedAt: day("2026-11-21T20:05:00"),
  sides: { goods: 812, system: 811, book: 814 },
  remark: "已逐架复查，遗失一件另案查找",
  differences: differenceKinds.map((kind, at) => ({
    ...{ plate: pieces[at]?.plate ?? "", goodsName: pieces[at]?.goodsName ?? "", kind, at: shelf },
    from: kind === "misplaced" ? "LOC-S-B-07-3" : null,
    inBook: kind !== "left" && kind !== "unknown",
  })),
});

/** One of each kind of paper. */
export const sampleBodies: Readonly<Record<PaperKind, SampleBody>> = {
  ...(Object.fromEntries(
    loadPaperKinds.map((kind) => [
      kind,
      { body: loadPaper(kind, sampleLoads[kind]), says: sampleLoads[kind].receiver },
    ]),
  ) as Record<(typeof loadPaperKinds)[number], SampleBody>),
  wave_list: { body: wave, says: "宁波示例跨境电子商务有限公司" },
  vehicle_sheet: { body: vehicle, says: "浙A·12345" },
  day_list: { body: dayList, says: "钱收货" },
  taking_report: { body: counted, says: "钱收货、孙收货" },
};
