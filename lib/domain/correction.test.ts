import { describe, expect, test } from "vitest";
import {
  checkCorrection,
  isEmptyCorrection,
  judgeCorrection,
  mergeCorrections,
} from "#lib/domain/correction";

describe("a correction", () => {
  test.each([
    [{}, []],
    [{ reason: "七天无理由退货", logisticsNo: "SF1234567890123" }, []],
    [{ logisticsNo: "9".repeat(61) }, ["logisticsNo"]],
    [{ buyerName: "张".repeat(61), buyerTelephone: "1".repeat(31) }, ["buyerName", "buyerTelephone"]],
  ])("names the fields customs would not take", (fields, wrong) => {
    expect(checkCorrection(fields).map(({ field }) => field)).toEqual(wrong);
  });

  test("is laid over the one before", () => {
    const before = { reason: "不合适", buyerName: "张三" };
    expect(mergeCorrections(before, { buyerName: "张叁", reason: undefined })).toEqual({
      reason: "不合适",
      buyerName: "张叁",
    });
  });

  test("may say nothing", () => {
    expect([isEmptyCorrection({}), isEmptyCorrection({ reason: "不合适" })]).toEqual([true, false]);
  });
});

test.each([
  ["nothing", {}, 1, "nothing_corrected"],
  ["a reason in many", { reason: "七天无理由退货" }, 3, "ok"],
  ["a buyer in one", { buyerName: "张三" }, 1, "ok"],
  ["one buyer in many", { buyerName: "张三" }, 2, "correction_one_by_one"],
  ["one waybill in many", { reason: "拒收", logisticsNo: "SF1" }, 2, "correction_one_by_one"],
] as const)("sent anew with %s", (_what, fields, applications, expected) => {
  const judged = judgeCorrection(fields, applications);
  expect(judged.ok ? "ok" : judged.code).toBe(expected);
});
