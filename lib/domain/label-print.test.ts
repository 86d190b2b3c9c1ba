import { expect, test } from "vitest";
import { judgeLabelPrint, reprintReasons } from "#lib/domain/label-print";

test("the first label needs no reason, and every further one does", () => {
  expect(judgeLabelPrint(0, { reason: null, note: null }).ok).toBe(true);
  expect(judgeLabelPrint(2, { reason: null, note: null })).toMatchObject({
    code: "reprint_reason_needed",
    params: { count: 2 },
  });
});

test.each(reprintReasons)("%s is a reason; other needs words", (reason) => {
  expect(judgeLabelPrint(1, { reason, note: null }).ok).toBe(reason !== "other");
  expect(judgeLabelPrint(1, { reason, note: "换了卷" }).ok).toBe(true);
});
