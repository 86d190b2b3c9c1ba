import { describe, expect, test } from "vitest";
import type { ApplicationStatus } from "#lib/domain/application";
import { type ApplicationBefore, effectOfRefusal, receiptEffect } from "#lib/domain/receipt-effect";

const at = (second: number) => new Date(Date.UTC(2026, 7, 1, 1, 0, second));

const standing = (status: ApplicationStatus, last?: number, accepted?: number): ApplicationBefore => ({
  status,
  preNo: last === undefined ? null : "T20260801000000001",
  acceptedAt: accepted === undefined ? null : at(accepted),
  lastReceiptAt: last === undefined ? null : at(last),
});

const receipt = (returnStatus: string, second: number) => ({
  returnStatus,
  returnedAt: at(second),
  returnInfo: `[Desc:${returnStatus}]`,
  preNo: "T20260801000000001",
});

describe("a receipt that is new", () => {
  test.each([
    ["2", standing("queued"), "sent"],
    ["120", standing("sent", 1), "accepted"],
    ["300", standing("accepted", 2, 2), "manual_review"],
    ["399", standing("accepted", 2, 2), "admitted"],
    ["800", standing("manual_review", 2, 2), "admitted"],
    ["100", standing("accepted", 2, 2), "refused"],
    ["4", standing("sent", 1), "failed"],
    ["-1", standing("sent", 1), "failed"],
  ] as const)("%s is taken", (returnStatus, application, status) => {
    const { effect, change } = receiptEffect(application, receipt(returnStatus, 9));
    expect(effect).toBe("applied");
    expect(change).toMatchObject({
      status,
      lastInfo: `[Desc:${returnStatus}]`,
      lastReceiptAt: at(9),
    });
    expect(change.decidedAt).toEqual(["admitted", "refused"].includes(status) ? at(9) : undefined);
  });

  test("gives customs' own number once", () => {
    expect(receiptEffect(standing("queued"), receipt("2", 1)).change.preNo).toBe("T20260801000000001");
    expect(receiptEffect(standing("sent", 1), receipt("3", 2)).change.preNo).toBeUndefined();
  });
});

describe("the moment of acceptance", () => {
  test.each([
    ["is that of 120", standing("sent", 1), receipt("120", 3), at(3)],
    ["is implied by a verdict whose 120 has not come yet", standing("sent", 1), receipt("800", 5), at(5)],
    ["moves back when the 120 comes after the verdict", standing("admitted", 5, 5), receipt("120", 3), at(3)],
    ["moves back when the 120 comes after 300", standing("manual_review", 5, 5), receipt("120", 3), at(3)],
    ["does not move forward", standing("accepted", 3, 3), receipt("800", 5), undefined],
    ["is not implied by a refusal", standing("sent", 1), receipt("100", 5), undefined],
  ] as const)("%s", (_what, application, received, acceptedAt) => {
    expect(receiptEffect(application, received).change.acceptedAt).toEqual(acceptedAt);
  });

  test("a 120 after the verdict leaves the verdict alone", () => {
    expect(receiptEffect(standing("admitted", 5, 5), receipt("120", 3))).toEqual({
      effect: "applied",
      change: { acceptedAt: at(3) },
    });
  });
});

describe("a receipt that changes nothing", () => {
  test.each([
    [
      "1 电子口岸已暂存 after 120 海关入库 (ceb.md §3)",
      standing("accepted", 3, 3),
      receipt("1", 6),
      "nothing_new",
    ],
    ["2 电子口岸申报中 after 120 海关入库", standing("accepted", 3, 3), receipt("2", 6), "nothing_new"],
    ["3 发送海关成功 after 300 人工审核", standing("manual_review", 4, 3), receipt("3", 6), "nothing_new"],
    ["an older step", standing("accepted", 3, 3), receipt("2", 2), "older"],
    ["a step of the same moment that says less", standing("accepted", 3, 3), receipt("3", 3), "older"],
    ["a state nobody knows", standing("accepted", 3, 3), receipt("999", 9), "nothing_new"],
    ["the same verdict in another word", standing("admitted", 5, 3), receipt("800", 6), "nothing_new"],
    ["a remark after the verdict", standing("admitted", 5, 3), receipt("300", 6), "nothing_new"],
    ["an older remark after the verdict", standing("refused", 5, 3), receipt("120", 2), "older"],
    ["a refusal after the admission", standing("admitted", 5, 3), receipt("100", 6), "contradiction"],
    ["an older refusal after the admission", standing("admitted", 5, 3), receipt("100", 4), "contradiction"],
    ["an admission after the refusal", standing("refused", 5, 3), receipt("800", 6), "contradiction"],
    ["what was said before the withdrawal", standing("withdrawn", 5, 3), receipt("800", 4), "older"],
    ["an admission after the withdrawal", standing("withdrawn", 5, 3), receipt("800", 6), "contradiction"],
  ] as const)("%s", (_what, application, received, effect) => {
    expect(receiptEffect(application, received)).toEqual({ effect, change: {} });
  });
});

test.each([
  ["100", "收件地址不详", "field", "address"],
  ["100", "原清单超过退货时限", "legal", "time_limit"],
  ["100", "不予受理", "undecided", "unknown"],
  ["-301", "订购人证件号码格式错误", "field", "form"],
] as const)("%s %s is a refusal with its class", (returnStatus, returnInfo, refusalClass, refusalCause) => {
  const { change } = receiptEffect(standing("sent", 1), { ...receipt(returnStatus, 2), returnInfo });
  expect(change).toMatchObject({ status: "refused", refusalClass, refusalCause });
});

test("a verdict that was overtaken by a remark is still taken", () => {
  const { change } = receiptEffect(standing("accepted", 5, 2), receipt("800", 4));
  expect(change.status).toBe("admitted");
});

test.each([
  ["declared", null, "goes_back"],
  ["missing", "declared", "will_be_found_back"],
  ["missing", "admitted", "stays"],
  ["missing", "inspected", "stays"],
  ["inspected", null, "stands_free"],
  ["detained", null, "stays"],
] as const)("a refusal while a piece is %s (before: %s): %s", (state, stateBeforeMissing, effect) => {
  expect(effectOfRefusal({ state, stateBeforeMissing })).toBe(effect);
});
