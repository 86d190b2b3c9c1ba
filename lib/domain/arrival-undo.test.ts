import { expect, test } from "vitest";
import { type ArrivalUndoFacts, judgeArrivalUndo } from "#lib/domain/arrival-undo";

const now = new Date("2026-11-22T02:00:00Z");
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const fresh: ArrivalUndoFacts = {
  waybillNo: "SF1234567890123",
  status: "arrived",
  own: true,
  arrivedAt: minutesAgo(1),
  reason: null,
  now,
};

test.each<[string, Partial<ArrivalUndoFacts>, string]>([
  ["an own scan of this minute", {}, "yes"],
  ["an own scan at the last moment", { arrivedAt: minutesAgo(10) }, "yes"],
  ["an own scan a moment later", { arrivedAt: new Date(minutesAgo(10).getTime() - 1) }, "reason_needed"],
  ["an own old scan, with a reason", { arrivedAt: minutesAgo(90), reason: "扫错单号" }, "yes"],
  ["another's scan", { own: false }, "reason_needed"],
  ["another's scan, with a reason", { own: false, reason: "扫错单号" }, "yes"],
  ["an open box", { status: "opened", reason: "扫错单号" }, "parcel_opened"],
  ["a counted box", { status: "counted", reason: "扫错单号" }, "parcel_counted"],
])("%s: %s", (_, facts, answer) => {
  const judged = judgeArrivalUndo({ ...fresh, ...facts });
  expect(judged.ok ? "yes" : judged.code).toBe(answer);
});
