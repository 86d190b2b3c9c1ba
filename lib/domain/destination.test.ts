import { expect, test } from "vitest";
import {
  type DestinationKind,
  destinationKinds,
  judgeDestination,
  judgeReceiver,
} from "#lib/domain/destination";

const shop = "杭州某跨境电商有限公司";
const judge = (kind: DestinationKind, code: string | null = null, receiver = shop) =>
  judgeDestination("release", receiver, { kind, code });

test("released goods stay bonded: same book, another warehouse by its code, or sold again under 1210", () => {
  expect(destinationKinds.filter((kind) => judge(kind, "2991W0001").ok)).toEqual([
    "same_book",
    "other_warehouse",
    "resale_1210",
  ]);
  expect(judge("other_warehouse")).toMatchObject({ params: { fields: "warehouseCode" } });
  expect(judgeDestination("release", shop, null)).toMatchObject({ params: { fields: "destination" } });
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
  expect(judgeDestination(outcome, "文一西路969号", null)).toEqual({ ok: true });
});

test.each([
  ["its merchant", "樱草美妆", true],
  ["its platform", "海淘优选", true],
  ["anybody else", "北屿母婴", false],
])("released goods are handed to %s: %s, %s", (_, receiver, ok) => {
  const verdict = judgeReceiver(receiver, { merchant: "樱草美妆", platform: "海淘优选" });
  expect(verdict).toMatchObject(ok ? { ok } : { code: "receiver_differs", params: { load: receiver } });
});
