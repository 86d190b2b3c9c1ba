import { addStep, type Draft } from "./draft.ts";

const listedAtMost = 16;
const aheadMs = 20 * 60_000;
const neverCame = 2;
const neverScanned = 5;
const plateNo = "浙A·6K825";

/**
 * The vehicle that brought the newest parcels; two of the carrier's list were not on it. One of its bags is emptied, a
 * pallet still stands.
 */
export function planVehicle(draft: Draft): void {
  const newest = draft.steps
    .filter(({ act }) => act.do === "arrive")
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .slice(0, listedAtMost);
  const first = newest.at(-1);
  if (!first) return;
  const came = newest.flatMap(({ act }) => (act.do === "arrive" ? act.waybill : []));
  const missing = Array.from({ length: neverCame }, () => `YT${draft.random.digits(13)}`);
  const inBag = Array.from({ length: neverScanned }, () => `YT${draft.random.digits(13)}`);
  addStep(draft, new Date(first.at.getTime() - aheadMs), "vehicle", {
    do: "vehicle",
    plateNo,
    listedBags: 2,
    sealNo: `S${draft.random.digits(6)}`,
    gatePaperNo: `HFD${draft.random.digits(9)}`,
    waybills: [...came, ...missing, ...inBag],
  });
  const at = newest[0]?.at ?? first.at;
  const [lost = ""] = missing;
  const out = came.slice(0, 3);
  addStep(draft, at, "bag-emptied", {
    do: "bag",
    plateNo,
    kind: "bag",
    label: `JB${draft.random.digits(10)}`,
    waybills: [...out, lost],
    out,
    explanation: "袋内少一件，司机称在后一车，已拍袋口封签",
  });
  addStep(draft, at, "pallet-standing", {
    do: "bag",
    plateNo,
    kind: "pallet",
    label: `TP${draft.random.digits(10)}`,
    waybills: inBag,
    out: [],
    explanation: null,
  });
}
