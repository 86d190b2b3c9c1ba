import { expect, test } from "vitest";
import {
  type DestinationKind,
  destinationKinds,
  judgeDestination,
  judgeReceiver,
} from "#lib/domain/destination";

const shop = "杭州某跨境电商有限公司";
const judge = (kind: DestinationKind, code: string | null = null, receiver = shop) =>
  judgeDestination("release", { code: "3301960M01", name: receiver }, { kind, code });

test("released goods stay bonded: same book, another warehouse by its code, or sold again under 1210", () => {
  expect(destinationKinds.filter((kind) => judge(kind, "2991W0001").ok)).toEqual([
    "same_book",
    "other_warehouse",
    "resale_1210",
  ]);
  expect(judge("other_warehouse")).toMatchObject({ params: { fields: "warehouseCode" } });
  expect(judgeDestination("release", { code: "3301960M01", name: shop }, null)).toMatchObject({
    params: { fields: "destination" },
  });
});

test("its receiver is named by its code", () => {
  const verdict = judgeDestination("release", { code: null, name: shop }, { kind: "same_book", code: null });
  expect(verdict).toMatchObject({ code: "numbers_missing", params: { fields: "receiverCode" } });
});

test.each([
  "杭州市余杭区文一西路969号3幢",
  "浦东新区张江路 88 弄 12 号 501 室",
  "张三 13800138000",
  "解放街12号",
])("a domestic address is refused, also where it is written as the receiver: %s", (receiver) => {
  expect(judge("same_book", null, receiver)).toMatchObject({ code: "destination_domestic" });
});

test.each(["杭州路桥贸易有限公司", "1号店跨境", "宁波保税区仓库 3302W000012", "原平台售后部"])(
  "a receiver is no address: %s",
  (receiver) => {
    expect(judge("same_book", null, receiver)).toEqual({ ok: true });
  },
);

test.each(["reship", "destroy", "move_out"] as const)("%s has no bonded destination", (outcome) => {
  expect(judgeDestination(outcome, { code: null, name: "文一西路969号" }, null)).toEqual({ ok: true });
});

test.each([
  ["its merchant", "3301960M01", true],
  ["its platform", "3301960T01", true],
  ["another merchant of the same name", "3301960M99", false],
  ["nobody whose code is not known", null, false],
])("released goods are handed to their owner by its code: %s", (_, code, ok) => {
  const name = "樱草美妆";
  const verdict = judgeReceiver({ code, name }, [
    { code: "3301960M01", name },
    { code: "3301960T01", name: "海淘优选" },
  ]);
  const params = {
    load: [code, name].filter(Boolean).join(" "),
    piece: "3301960M01 樱草美妆 / 3301960T01 海淘优选",
  };
  expect(verdict).toEqual(ok ? { ok } : { ok: false, code: "receiver_differs", params });
});

test("a piece without codes is handed to nobody, not even by its name", () => {
  const unknown = { code: null, name: "樱草美妆" };
  expect(judgeReceiver(unknown, [unknown])).toMatchObject({ code: "receiver_differs" });
  expect(judgeReceiver({ code: "3301960M01", name: "樱草美妆" }, [unknown])).toMatchObject({ ok: false });
});
