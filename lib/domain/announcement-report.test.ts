import { expect, test } from "vitest";
import { addTold, mendTable, nothingTold, toldLine } from "#lib/domain/announcement-report";

const report = [
  toldLine({ type: "problem", line: 3, field: "qty", reason: "not_positive", params: {} }),
  toldLine({ type: "problem", line: 3, field: "reason", reason: "missing", params: {} }),
  toldLine({ type: "counts", taken: 2, unchanged: 1, refused: 1 }),
  toldLine({ type: "mend", line: 0, cells: ["退货单号", "数量"] }),
  toldLine({ type: "mend", line: 3, cells: ["TH1", "0"] }),
  toldLine({ type: "mend", line: 4, cells: ["TH1", "1"] }),
  toldLine({ type: "end" }),
].map((line) => line.trimEnd());

test("what is told in two batches adds up", () => {
  const told = addTold(addTold(nothingTold, report.slice(0, 2)), report.slice(2));
  expect(told).toMatchObject({ counts: { taken: 2, unchanged: 1, refused: 1 }, failed: null, ended: true });
  expect(told.problems).toHaveLength(2);
  expect(nothingTold.problems).toEqual([]);
});

test("the rows to mend stand as they were sent, each with all that is wrong with it", () => {
  const words = { header: "问题", of: ({ reason }: { reason: string }) => reason };
  expect(mendTable(addTold(nothingTold, report), words)).toEqual([
    ["退货单号", "数量", "问题"],
    ["TH1", "0", "not_positive; missing"],
    ["TH1", "1", ""],
  ]);
});

test("why it broke off is told", () => {
  const line = toldLine({ type: "failed", code: "database_away" }).trimEnd();
  expect(addTold(nothingTold, [line])).toMatchObject({ failed: "database_away", ended: false });
});
