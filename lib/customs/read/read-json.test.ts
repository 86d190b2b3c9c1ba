import { describe, expect, it } from "vitest";
import { briefs, readAll } from "#lib/customs/read/read-all.testing";
import { listHead, listLine } from "#lib/customs/sample-messages.testing";

const list = (orderNo: string, change: Record<string, unknown> = {}) => ({
  ...listHead,
  orderNo,
  lines: [listLine],
  ...change,
});
const announced = (returnNo: string, change: Record<string, unknown> = {}) => ({
  returnNo,
  orderNo: "TM1",
  waybills: [{ waybillNo: "YT10001", carrier: "圆通" }],
  lines: [{ gnum: 1, qty: 1 }],
  reason: "七天无理由",
  authorised: true,
  ...change,
});

describe("lists from JSON", () => {
  const [a, b] = [list("A"), list("B")];
  it.each([
    ["an object", JSON.stringify(a), ["A"]],
    ["an array", JSON.stringify([a, b], null, 2), ["A", "B"]],
    ["an envelope", JSON.stringify({ lists: [a, b] }), ["A", "B"]],
    ["both kinds", JSON.stringify({ lists: [a], returns: [announced("R")] }), ["A", "R"]],
    ["NDJSON with a byte order mark", `\ufeff${JSON.stringify(a)}\n${JSON.stringify(b)}\n`, ["A", "B"]],
    ["an empty array", "[]", []],
  ])("takes %s", async (_, file, expected) => {
    for (const size of [1, 5, 1 << 16]) expect(await briefs(file, size)).toEqual(expected);
  });

  it.each(["2026-08-02T10:17:33.654+08:00", "2026-08-02T02:17:33.654Z", "20260802101733654"])(
    "reads the release time %s",
    async (releaseTime) => {
      const [event] = await readAll(JSON.stringify(list("A", { releaseTime, invtNo: "31052026I000000123" })));
      expect(event).toMatchObject({
        document: {
          releasedAt: new Date("2026-08-02T02:17:33.654Z"),
          head: { invtNo: "31052026I000000123" },
        },
      });
    },
  );

  it.each([
    [{ colour: "red" }, "1 colour unknown_field"],
    [{ lines: [{ ...listLine, colour: 1 }] }, "1 lines[1].colour unknown_field"],
    [{ orderNo: 123456789012 }, "1 orderNo not_text, 1 orderNo missing"],
    [{ lines: "none" }, "1 lines wrong_format, 1 lines no_lines"],
    [{ releaseTime: "gestern", invtNo: "31052026I000000123" }, "1 releaseTime invalid_time"],
    [{ releaseTime: "20260802101733654" }, "1 invtNo missing"],
    [{ releaseTime: "2026-08-02T10:17:33", invtNo: "31052026I000000123" }, "1 releaseTime invalid_time"],
    [{ lines: [{ ...listLine, qty: 0.1 + 0.2 }] }, "1 lines[1].qty too_precise"],
  ])("refuses %j: %s", async (change, expected) => {
    expect(await briefs(JSON.stringify([list("X", change), list("B")]))).toEqual([expected, "B"]);
  });

  it.each([
    ["a cut", `[${JSON.stringify(a)},\n{"guid":"x`, ["A", "2 - truncated"]],
    ["an object that is no JSON", `[{"a":},${JSON.stringify(b)}]`, ["1 - malformed_json", "B"]],
    ["a value that is no object", `[1]`, ["1 - malformed_json"]],
    ["an envelope with more", JSON.stringify({ lists: [a], more: 1 }), ["A", "1 more unknown_field"]],
    ["an envelope with more before", JSON.stringify({ more: 1, lists: [a] }), ["1 more unknown_field"]],
    ["an object of 3 MB", JSON.stringify([{ a: "x".repeat(3_000_000) }, b]), ["1 - too_large", "B"]],
  ])("names %s", async (_, file, expected) => {
    expect(await briefs(file)).toEqual(expected);
  });
});

describe("returns from JSON", () => {
  it("reads all of it", async () => {
    expect(
      await readAll(
        JSON.stringify(
          announced("R", {
            lines: [
              { gnum: 1, qty: "1", serials: ["S,1"] },
              { gnum: "1", qty: "0.5" },
            ],
          }),
        ),
      ),
    ).toEqual([
      {
        kind: "return",
        at: { byte: 0, line: 1 },
        document: {
          returnNo: "R",
          orderNo: "TM1",
          invtNo: null,
          forwardWaybill: null,
          waybills: [{ waybillNo: "YT10001", carrier: "圆通" }],
          lines: [{ gnum: 1, barcode: null, qty: "1.5", serials: ["S,1"] }],
          reason: "七天无理由",
          authorised: true,
        },
      },
    ]);
  });

  it.each([
    [{ orderNo: null }, "1 orderNo nothing_to_find"],
    [{ lines: [] }, "1 lines no_lines"],
    [{ lines: [{ qty: 1 }] }, "1 lines[1].gnum missing"],
    [
      { waybills: [{ waybill: "x" }] },
      "1 waybills[1].waybill unknown_field, 1 waybills[1].waybillNo missing",
    ],
    [{ lines: [{ gnum: 1, qty: 1, serials: [860123] }] }, "1 lines[1].serials not_text"],
    [{ lines: [{ gnum: 1, qty: 1, serials: ["A", "B"] }] }, "1 lines[1].serials too_many_serials"],
    [{ authorised: "yes" }, "1 authorised wrong_value"],
    [{ reason: "" }, "1 reason missing"],
  ])("refuses %j: %s", async (change, expected) => {
    expect(await briefs(JSON.stringify(announced("R", change)))).toEqual([expected]);
  });
});
