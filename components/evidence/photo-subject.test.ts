import { expect, test } from "vitest";
import { codeOfSubject, isSameSubject } from "#components/evidence/photo-subject";

const before = { batchNo: "BT261121000001", moment: "before" } as const;
const after = { ...before, moment: "after" } as const;
const piece = { plate: "RW-000000001S" };
const box = { waybillNo: "SF1234567890123" };

test.each([piece, box, before])("%j is the same as itself", (subject) => {
  expect(isSameSubject(subject, { ...subject })).toBe(true);
});

test.each([
  [before, after],
  [before, { ...before, batchNo: "BT261121000002" }],
  [piece, { waybillNo: piece.plate }],
  [box, { batchNo: box.waybillNo, moment: "before" } as const],
])("%j is not %j", (one, other) => {
  expect(isSameSubject(one, other)).toBe(false);
  expect(isSameSubject(other, one)).toBe(false);
});

test("each is called by the code on the goods", () => {
  expect([piece, box, after].map(codeOfSubject)).toEqual([piece.plate, box.waybillNo, after.batchNo]);
});
