import { describe, expect, test } from "vitest";
import { addHold, type Holds, isHeldFor, removeHold } from "#lib/domain/holds";
import { type HoldKind, holdKinds } from "#lib/domain/item";
import { batchKey, codeKey } from "#lib/domain/recall";

const free: Holds = { hold: null, holdReason: null, holdsBehind: [] };
const withAll = (kinds: readonly HoldKind[]) =>
  kinds.reduce((held, kind) => addHold(held, kind, `因${kind}`), free);

describe("a piece with several holds", () => {
  test("shows the gravest, in whatever order they came", () => {
    const shown = ["customs", "recall", "amendment", "dispute"];
    for (const kinds of [holdKinds, [...holdKinds].reverse()]) {
      const held = withAll(kinds);
      expect([held.hold, ...held.holdsBehind.map(({ kind }) => kind)]).toEqual(shown);
      expect(held.holdReason).toBe("因customs");
    }
  });

  test.each(holdKinds)("R40 loses %s only when that kind is lifted", (kind) => {
    const rest = removeHold(withAll(holdKinds), kind);
    for (const other of holdKinds) expect(isHeldFor(rest, other)).toBe(other !== kind);
  });

  test("is free once the last is lifted", () => {
    expect(holdKinds.reduce(removeHold, withAll(holdKinds))).toEqual(free);
  });

  test("keeps the newest reason of one kind", () => {
    const held = addHold(withAll(["recall"]), "recall", "另一召回");
    expect(held).toEqual({ hold: "recall", holdReason: "另一召回", holdsBehind: [] });
  });
});

test.each([
  ["a 12 b", "A12B"],
  ["Ａ１２Ｂ", "A12B"],
  ["LOT\u3000A12", "LOTA12"],
])("the batch %s is compared as %s", (text, key) => {
  expect(batchKey(text)).toBe(key);
});

test.each([
  ["06901234567892", "6901234567892"],
  ["690 1234 567892", "6901234567892"],
])("the barcode %s is compared as %s", (text, key) => {
  expect(codeKey(text)).toBe(key);
});
