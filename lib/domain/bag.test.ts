import { expect, test } from "vitest";
import { contentsOf } from "#lib/domain/bag";

const at = new Date(0);
const row = { source: "listed" as const, takenOutAt: null, status: null };

test("what was listed or put in and did not come out is missing, what else came out is too many", () => {
  const rows = [
    { ...row, waybillNo: "A", takenOutAt: at, status: "arrived" as const },
    { ...row, waybillNo: "B" },
    { ...row, waybillNo: "C", source: "put_in" as const, status: "arrived" as const },
    { ...row, waybillNo: "D", source: "extra" as const, takenOutAt: at, status: "arrived" as const },
  ];
  expect(contentsOf(rows)).toEqual({
    expected: ["A", "B", "C"],
    out: ["A", "D"],
    missing: ["B", "C"],
    surplus: ["D"],
  });
});

test("a parcel that is opened is out of its bag, and one taken back was never in it", () => {
  const put = { ...row, source: "put_in" as const };
  const rows = [
    { ...put, waybillNo: "A", status: "counted" as const },
    { ...put, waybillNo: "B", status: "withdrawn" as const },
  ];
  expect(contentsOf(rows)).toEqual({ expected: ["A"], out: ["A"], missing: [], surplus: [] });
});

test("a bag that nobody described misses nothing and has nothing too many", () => {
  const found = { ...row, waybillNo: "A", source: "extra" as const, takenOutAt: at };
  expect(contentsOf([found])).toMatchObject({ missing: [], surplus: [] });
});
