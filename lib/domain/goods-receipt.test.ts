import { expect, test } from "vitest";
import {
  differenceEnds,
  judgeDifferenceEnd,
  judgeReceipt,
  type StatedDifference,
} from "#lib/domain/goods-receipt";

const handedOver = { outcome: "release", status: "executed" } as const;
const missing = (plate: string): StatedDifference => ({ plate, said: "missing", note: "箱内没有" });

test.each([
  ["what came", handedOver, ["A", "B"], [missing("B")], { ok: true }],
  [
    "a load on its way out",
    { ...handedOver, status: "executing" },
    ["A"],
    [],
    { code: "batch_state_forbids" },
  ],
  ["what went overseas", { ...handedOver, outcome: "reship" }, ["A"], [], { code: "batch_state_forbids" }],
  ["the same twice", handedOver, [], [], { code: "already_answered" }],
  [
    "a piece of another load",
    handedOver,
    ["A"],
    [missing("C")],
    { code: "not_found", params: { code: "C" } },
  ],
] as const)("a receiver confirms %s", (_, load, unanswered, differences, expected) => {
  expect(judgeReceipt(load, unanswered, differences)).toMatchObject(expected);
});

test("a difference ends once, and only what was missing comes later", () => {
  const endsOf = (said: "missing" | "damaged") =>
    differenceEnds.filter((end) => judgeDifferenceEnd({ said, ended: false }, end).ok);
  expect(endsOf("missing")).toEqual(differenceEnds);
  expect(endsOf("damaged")).toEqual(differenceEnds.filter((end) => end !== "came_later"));
  expect(judgeDifferenceEnd({ said: "missing", ended: true }, "carrier_liable")).toMatchObject({
    code: "already_answered",
  });
  expect(judgeDifferenceEnd({ said: "received", ended: false }, "carrier_liable")).toMatchObject({
    code: "not_found",
  });
});
