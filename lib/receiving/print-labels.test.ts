import { expect, test } from "vitest";
import { eventsOf, stepsOf } from "#lib/outbound/load.testing";
import { getLabelFile } from "#lib/papers/get-label-file";
import { printLabels } from "#lib/receiving/print-labels";
import { codeOf, openedSale, receive } from "#lib/receiving/testing";
import { raceBehind } from "#lib/returns/race.testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";

const first = { reason: null, note: null };

async function twoPieces() {
  const { at, sale, parcelId } = await openedSale();
  const plates: string[] = [];
  for (let piece = 0; piece < 2; piece++) plates.push((await receive(at, parcelId, codeOf(sale))).plate);
  return { at, plates };
}

test("the first labels are free; one of them printed again needs a reason, which its history tells", async () => {
  const { at, plates } = await twoPieces();
  const [one = "", other = ""] = plates;
  const { labels } = await runUseCase(at.actor, printLabels, { plates: [one], ...first });
  expect(labels).toMatchObject([{ code: one }]);
  expect(await refusalOf(runUseCase(at.actor, printLabels, { plates, ...first }))).toBe(
    "reprint_reason_needed",
  );
  expect((await stepsOf(other)).includes("label_printed")).toBe(false);
  await runUseCase(at.actor, printLabels, { plates, reason: "damaged", note: null });
  expect((await stepsOf(one)).filter((step) => step === "label_printed")).toHaveLength(2);
  const reasons = async (plate: string) =>
    (await eventsOf(plate))
      .filter(({ type }) => type === "label_printed")
      .map(({ body }) => JSON.parse(body).reason);
  expect(await reasons(one)).toEqual([null, "damaged"]);
  // Its first label needs none, though it came with the other's second.
  expect(await reasons(other)).toEqual([null]);
});

test("two who print the first label at once print one, and the other is asked why", async () => {
  const { at, plates } = await twoPieces();
  const asked = { plates, ...first };
  const other = await actorFor("receiver");
  const [one, two] = await raceBehind(at.actor, printLabels, asked, () =>
    runUseCase(other, printLabels, asked),
  );
  expect(one.status).toBe("fulfilled");
  expect(two).toMatchObject({ reason: { code: "reprint_reason_needed" } });
});

test("a file of labels is for who has just printed them, for ten minutes", async () => {
  const { at, plates } = await twoPieces();
  const file = { plates: plates.join(",") };
  expect(await refusalOf(runUseCase(at.actor, getLabelFile, file))).toBe("reprint_reason_needed");
  await runUseCase(at.actor, printLabels, { plates, ...first });
  expect((await runUseCase(at.actor, getLabelFile, file)).map(({ code }) => code)).toEqual(
    [...plates].sort(),
  );
  expect(await refusalOf(runUseCase(await actorFor("receiver"), getLabelFile, file))).toBe(
    "reprint_reason_needed",
  );
  const later = { now: new Date(Date.now() + 11 * 60_000) };
  expect(await refusalOf(runUseCase(at.actor, getLabelFile, file, later))).toBe("reprint_reason_needed");
});

test("a test label carries no piece's plate and needs no word", async () => {
  const receiver = await actorFor("receiver");
  expect(await runUseCase(receiver, getLabelFile, {})).toMatchObject([{ code: "TEST-0001" }]);
});

test("labels are printed by who handles goods", async () => {
  const { plates } = await twoPieces();
  for (const role of ["auditor", "declarant", "merchant"] as const) {
    const actor = await actorFor(role, role === "merchant" ? "C123456789" : null);
    expect(await refusalOf(runUseCase(actor, printLabels, { plates, ...first }))).toBe("not_permitted");
  }
});
