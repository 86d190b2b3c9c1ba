import {
  cardLabel,
  cardLabelSize,
  type LabelContent,
  type LabelSize,
  loadLabel,
  placeLabel,
  placeLabelSize,
  plateLabel,
  plateLabelSize,
  rollLabel,
} from "#lib/domain/papers/label-content";
import { containerCode, locationCode, zoneLabel } from "#lib/domain/place-code";

const plate = { plate: "RW-000004B73", officeCode: "3105", officeName: "甬保税区", receivedOn: "2026-11-21" };
const test: LabelContent = {
  headline: null,
  title: "测试标签 Test",
  lines: ["归仓"],
  code: "TEST-0001",
  shown: "TEST-0001",
  letter: null,
};
const shelf = locationCode("B", { aisle: 12, rack: 3, level: 2 });
const tote = containerCode(172);

/** One label of each sort. */
export const sampleLabels: Readonly<Record<string, { label: LabelContent; size: LabelSize }>> = {
  plate: { label: plateLabel({ ...plate, outcome: null }), size: plateLabelSize },
  "plate-settled": { label: plateLabel({ ...plate, outcome: "reship" }), size: plateLabelSize },
  "plate-long-name": {
    label: plateLabel({ ...plate, officeName: "杭州综合保税区跨境电子商务退货中心仓", outcome: "destroy" }),
    size: plateLabelSize,
  },
  "plate-of-roll": {
    label: rollLabel({ plate: plate.plate, rollNo: 12345, place: "500/500" }),
    size: plateLabelSize,
  },
  test: { label: test, size: plateLabelSize },
  "test-large": { label: test, size: placeLabelSize },
  zone: {
    label: placeLabel({ code: zoneLabel("B"), body: "B", title: "在账库存区 A 库二层", use: null }),
    size: placeLabelSize,
  },
  location: {
    label: placeLabel({ code: shelf, body: "B-12-03-2", title: "在账库存区 A 库二层东侧恒温", use: null }),
    size: placeLabelSize,
  },
  "location-english": {
    label: placeLabel({ code: shelf, body: "B-12-03-2", title: "Booked stock A 库二层", use: null }),
    size: placeLabelSize,
  },
  container: {
    label: placeLabel({ code: tote, body: "000172", title: "周转箱 退运出境", use: "reship" }),
    size: placeLabelSize,
  },
  load: {
    label: loadLabel({
      batchNo: "BT261124000001",
      outcome: "move_out",
      receiver: "北京市朝阳区环球优品国际供应链管理有限责任公司天竺综合保税区第一分公司",
      box: "12/36",
      lines: ["复运出区，本批 5,000 件，封批 2026-11-24"],
    }),
    size: placeLabelSize,
  },
  "load-english": {
    label: loadLabel({
      batchNo: "BT261124000001",
      outcome: "release",
      receiver: "杭州樱草美妆贸易有限公司",
      box: "1/1",
      lines: ["Release, 1 piece, sealed 2026-11-24"],
    }),
    size: placeLabelSize,
  },
  card: {
    label: cardLabel({
      code: "CMD-MOVE-OUT-128-7QK3M9XT2R",
      chinese: "复运出区",
      command: "MOVE-OUT",
      note: "扫两次 scan twice",
    }),
    size: cardLabelSize,
  },
};
