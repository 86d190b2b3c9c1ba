import { expect, test } from "vitest";
import { labelPrints } from "#db/schema/label-prints";
import { inScope } from "#db/scope";
import { databaseCode } from "#lib/database-refusal";
import type { PrintReason } from "#lib/domain/label-print";
import { zoneLabel } from "#lib/domain/place-code";
import { getPlaceLabelSheet } from "#lib/places/get-place-label-sheet";
import { getPlaceLabelFile, printPlaceLabels } from "#lib/places/print-place-labels";
import { makeTestZone } from "#lib/places/testing";
import { raceBehind } from "#lib/returns/race.testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";

const first = { reason: null, note: null };

test("R48 the first labels are free; one of them printed again needs a reason, which is kept with it alone", async () => {
  const { code, first: shelf, second } = await makeTestZone("stock");
  const clerk = await actorFor("receiver");
  const print = (of: { code: string } | { zone: string }, why: PrintReason = first) =>
    runUseCase(clerk, printPlaceLabels, { of, ...why });
  expect(await print({ code: shelf })).toMatchObject({ labels: [{ code: shelf }] });
  expect(await refusalOf(print({ zone: code }))).toBe("reprint_reason_needed");
  expect(await refusalOf(print({ zone: code }, { reason: "other", note: null }))).toBe("reason_needed");
  const sheet = await runUseCase(clerk, getPlaceLabelSheet, { zone: code });
  expect(sheet).toMatchObject({ again: 1, prints: [{ code: shelf, reason: null }] });
  await print({ zone: code }, { reason: "other", note: "货架移位" });
  const { again, prints } = await runUseCase(clerk, getPlaceLabelSheet, { zone: code });
  expect(again).toBe(3);
  expect(prints.map((one) => [one.code, one.reason, one.note]).sort()).toEqual(
    [
      [shelf, null, null],
      [shelf, "other", "货架移位"],
      [second, null, null],
      [zoneLabel(code), null, null],
    ].sort(),
  );
});

test("R48 two who print the first label at once print one, and the other is asked why", async () => {
  const { first: shelf } = await makeTestZone("stock");
  const asked = { of: { code: shelf }, ...first };
  const other = await actorFor("receiver");
  const [one, two] = await raceBehind(await actorFor("receiver"), printPlaceLabels, asked, () =>
    runUseCase(other, printPlaceLabels, asked),
  );
  expect(one.status).toBe("fulfilled");
  expect(two).toMatchObject({ reason: { code: "reprint_reason_needed" } });
});

test("a file of labels is for who has just printed them, for ten minutes", async () => {
  const { code, first: shelf } = await makeTestZone("stock");
  const clerk = await actorFor("receiver");
  const file = (by = clerk, options = {}) =>
    runUseCase(by, getPlaceLabelFile, { zone: code }, options).then((labels) => labels.length);
  await runUseCase(clerk, printPlaceLabels, { of: { code: shelf }, ...first });
  expect(await refusalOf(file())).toBe("reprint_reason_needed");
  await runUseCase(clerk, printPlaceLabels, { of: { zone: code }, reason: "damaged", note: null });
  expect(await file()).toBe(3);
  expect(await refusalOf(file(await actorFor("receiver")))).toBe("reprint_reason_needed");
  const later = { now: new Date(Date.now() + 11 * 60_000) };
  expect(await refusalOf(file(clerk, later))).toBe("reprint_reason_needed");
});

test("who handles goods prints, and what was printed is never changed", async () => {
  const { first: shelf } = await makeTestZone("stock");
  const asked = { of: { code: shelf }, ...first };
  expect(await refusalOf(runUseCase(await actorFor("auditor"), printPlaceLabels, asked))).toBe(
    "not_permitted",
  );
  await runUseCase(await actorFor("dock_clerk"), printPlaceLabels, asked);
  const error = await inScope({ scope: "system", code: null, actorId: null }, (tx) =>
    tx.update(labelPrints).set({ note: "改" }),
  ).catch((thrown: unknown) => thrown);
  expect(databaseCode(error)).toBe("GC002");
});
