import { describe, expect, test } from "vitest";
import { type ChangeStatus, changeEffect } from "#lib/domain/application-change";

const at = (second: number) => new Date(Date.UTC(2026, 10, 28, 1, 0, second));
const standing = (status: ChangeStatus, last: number | null = 5) => ({
  status,
  lastReceiptAt: last === null ? null : at(last),
});
const receipt = (returnStatus: string, second = 9) => ({
  returnStatus,
  returnedAt: at(second),
  returnInfo: "[Desc:…]",
});

describe("a receipt under a change's own number", () => {
  test.each([
    ["2", "queued", "sent"],
    ["120", "sent", "received"],
    ["300", "received", "received"],
    ["399", "received", "in_force"],
    ["800", "sent", "in_force"],
    ["100", "received", "refused"],
    ["4", "sent", "failed"],
  ] as const)("%s after %s makes it %s", (returnStatus, status, expected) => {
    const { effect, patch } = changeEffect(standing(status), receipt(returnStatus));
    expect(effect).toBe("applied");
    const isVerdict = expected === "in_force" || expected === "refused";
    expect(patch).toEqual({
      status: expected,
      lastInfo: "[Desc:…]",
      lastReceiptAt: at(9),
      ...(isVerdict ? { answeredAt: at(9) } : {}),
    });
  });

  test.each([
    ["3 发送海关成功 after 120 海关入库", "received", "3", 9, "nothing_new"],
    ["an older remark", "received", "2", 3, "older"],
    ["a remark after the verdict", "in_force", "120", 9, "nothing_new"],
    ["the same verdict again", "refused", "100", 9, "nothing_new"],
    ["a refusal after it came into force", "in_force", "100", 9, "contradiction"],
    ["its coming into force after the application was refused", "overtaken", "800", 9, "contradiction"],
    ["a state nobody knows", "sent", "999", 9, "nothing_new"],
  ] as const)("%s changes nothing", (_what, status, returnStatus, second, effect) => {
    expect(changeEffect(standing(status), receipt(returnStatus, second))).toEqual({ effect, patch: null });
  });

  test("a verdict is taken although a later remark came first", () => {
    expect(changeEffect(standing("received"), receipt("800", 3)).patch?.status).toBe("in_force");
  });
});
