import { expect, test } from "vitest";
import { readDeeds } from "#components/training/kept-deeds";

test("a training that was broken off goes on where it was", () => {
  const deeds = [{ kind: "scan", text: "TRN0000000001" }, { kind: "digit", digit: 2 }, { kind: "finish" }];
  expect(readDeeds(JSON.stringify(deeds))).toEqual(deeds);
});

test.each([null, "", "{", "{}", '[{"kind":"digit","digit":0}]'])("%s is the beginning of one", (text) => {
  expect(readDeeds(text)).toEqual([]);
});
