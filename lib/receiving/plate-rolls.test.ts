import { describe, expect, test } from "vitest";
import { rollPlates } from "#db/schema/plate-rolls";
import { inScope } from "#db/scope";
import type { Actor } from "#lib/context";
import { databaseCode } from "#lib/database-refusal";
import { rollCode } from "#lib/domain/plate-roll";
import { getRoll } from "#lib/receiving/get-roll";
import { makeRoll } from "#lib/receiving/make-roll";
import { printLabels } from "#lib/receiving/print-labels";
import { getRollFile, printRoll } from "#lib/receiving/print-roll";
import { receivePiece } from "#lib/receiving/receive-piece";
import { claimedOf, codeOf, historyOf, itemOf, open, openedSale, receive } from "#lib/receiving/testing";
import { voidPiece } from "#lib/receiving/void-piece";
import { raceBehind } from "#lib/returns/race.testing";
import { randomGtin } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";

const first = { reason: null, note: null };

/** A printed roll and its plates, in their order. */
async function printedRoll(actor: Actor, plates: number) {
  const { rollNo } = await runUseCase(actor, makeRoll, { plates });
  const { labels } = await runUseCase(actor, printRoll, { rollNo, ...first });
  return { rollNo, plates: labels.map(({ code }) => code) };
}

describe("a piece with a plate off a roll", () => {
  test("R48 bears it, and no second piece does", async () => {
    const { at, sale, parcelId } = await openedSale({ lines: [{ qty: "3" }] });
    const { plates } = await printedRoll(at.actor, 2);
    const [one = "", two = ""] = plates;
    expect(await receive(at, parcelId, codeOf(sale), { plate: one })).toMatchObject({ plate: one, gnum: 1 });
    expect(await itemOf(one)).toMatchObject({ state: "received", scannedCode: codeOf(sale) });
    const again = receive(at, parcelId, codeOf(sale), { plate: one });
    await expect(again).rejects.toMatchObject({ code: "plate_used", params: { state: "received" } });
    expect(await claimedOf(sale)).toEqual([1]);
    expect(await receive(at, parcelId, codeOf(sale), { plate: two })).toMatchObject({ plate: two });
  });

  test("R48 a plate that is on no roll is refused, and so is one that was drawn for a piece", async () => {
    const { at, sale, parcelId } = await openedSale({ lines: [{ qty: "3" }] });
    const drawn = await receive(at, parcelId, codeOf(sale));
    for (const plate of [drawn.plate, "RW-00000000Z"]) {
      expect(await refusalOf(receive(at, parcelId, codeOf(sale), { plate }))).toBe("plate_not_of_a_roll");
    }
    expect(await claimedOf(sale)).toEqual([1]);
  });

  test("R23 R48 taken back, its plate is void for ever, in any box", async () => {
    const { at, sale, parcelId } = await openedSale();
    const { plates } = await printedRoll(at.actor, 1);
    const [plate = ""] = plates;
    await receive(at, parcelId, codeOf(sale), { plate });
    expect(await runUseCase(at.actor, voidPiece, { plate })).toMatchObject({ plate, ofRoll: true });
    expect(await historyOf("item", (await itemOf(plate)).id)).toEqual(["receive", "void"]);
    const other = await openedSale();
    const again = receive(other.at, other.parcelId, codeOf(other.sale), { plate });
    await expect(again).rejects.toMatchObject({ code: "plate_used", params: { state: "void" } });
  });

  test("R13 two benches with one plate: the second waits for the first, and is told", async () => {
    const one = await openedSale();
    const two = await openedSale();
    const { plates } = await printedRoll(one.at.actor, 1);
    const [plate = ""] = plates;
    const asked = { parcelId: one.parcelId, bench: "A1", code: codeOf(one.sale), plate };
    const [won, lost] = await raceBehind(one.at.actor, receivePiece, asked, () =>
      receive(two.at, two.parcelId, codeOf(two.sale), { plate }),
    );
    expect(won).toMatchObject({ status: "fulfilled", value: { plate } });
    expect(lost).toMatchObject({ reason: { code: "plate_used" } });
    expect(await itemOf(plate)).toMatchObject({ parcelId: one.parcelId });
    expect(await claimedOf(two.sale)).toEqual([0]);
  });

  test("a question leaves the plate free, and its answer takes it", async () => {
    const { at, parcelId } = await openedSale();
    const { plates } = await printedRoll(at.actor, 1);
    const [plate = ""] = plates;
    const asked = { parcelId, bench: at.bench, code: randomGtin(), plate };
    expect(await runUseCase(at.actor, receivePiece, asked)).toMatchObject({ result: "choose" });
    expect(await receive(at, parcelId, asked.code, { plate, notOnList: true })).toMatchObject({ plate });
  });

  test("R48 a label printed for it is not its first", async () => {
    const { at, sale, parcelId } = await openedSale();
    const { plates } = await printedRoll(at.actor, 1);
    await receive(at, parcelId, codeOf(sale), { plate: plates[0] });
    expect(await refusalOf(runUseCase(at.actor, printLabels, { plates, ...first }))).toBe(
      "reprint_reason_needed",
    );
  });

  test("an unused plate leads to no box, and says what it is", async () => {
    const { at } = await openedSale();
    const { plates } = await printedRoll(at.actor, 1);
    expect(await refusalOf(open(at, plates[0] ?? ""))).toBe("plate_unused");
  });
});

describe("a roll", () => {
  test("R48 is printed again for a reason, and only what is left of it", async () => {
    const { at, sale, parcelId } = await openedSale();
    const { rollNo, plates } = await printedRoll(at.actor, 3);
    const [used = "", ...left] = plates;
    expect(new Set(plates).size).toBe(3);
    await receive(at, parcelId, codeOf(sale), { plate: used });
    expect(await refusalOf(runUseCase(at.actor, printRoll, { rollNo, ...first }))).toBe(
      "reprint_reason_needed",
    );
    const again = { rollNo, reason: "damaged", note: null } as const;
    const { labels } = await runUseCase(at.actor, printRoll, again);
    expect(labels.map(({ code, title, lines }) => [code, title, lines])).toEqual(
      left.map((plate, index) => [plate, rollCode(rollNo), [`${index + 2}/3`]]),
    );
    const { prints, ...stand } = await runUseCase(at.actor, getRoll, { rollNo });
    expect(stand).toMatchObject({ used: 1, voided: 0 });
    expect(prints.map(({ reason }) => reason)).toEqual(["damaged", null]);
  });

  test("is not printed once every plate is used, and counts those taken back", async () => {
    const { at, sale, parcelId } = await openedSale();
    const { rollNo, plates } = await printedRoll(at.actor, 1);
    await receive(at, parcelId, codeOf(sale), { plate: plates[0] });
    await runUseCase(at.actor, voidPiece, { plate: plates[0] ?? "" });
    const again = { rollNo, reason: "lost", note: null } as const;
    expect(await refusalOf(runUseCase(at.actor, printRoll, again))).toBe("roll_used_up");
    expect(await runUseCase(at.actor, getRoll, { rollNo })).toMatchObject({ labels: [], used: 1, voided: 1 });
  });

  test("as a file is for who has just printed it", async () => {
    const receiver = await actorFor("receiver");
    const { rollNo, plates } = await printedRoll(receiver, 2);
    const file = await runUseCase(receiver, getRollFile, { rollNo });
    expect(file.map(({ code }) => code)).toEqual(plates);
    const other = await actorFor("receiver");
    expect(await refusalOf(runUseCase(other, getRollFile, { rollNo }))).toBe("reprint_reason_needed");
  });

  test("is made by who receives, and never changed", async () => {
    const { rollNo } = await printedRoll(await actorFor("supervisor"), 1);
    for (const role of ["dock_clerk", "officer", "auditor"] as const) {
      const actor = await actorFor(role);
      expect(await refusalOf(runUseCase(actor, makeRoll, { plates: 1 }))).toBe("not_permitted");
      expect(await refusalOf(runUseCase(actor, printRoll, { rollNo, ...first }))).toBe("not_permitted");
    }
    const error = await inScope({ scope: "system", code: null, actorId: null }, (tx) =>
      tx.update(rollPlates).set({ rollNo }),
    ).catch((thrown: unknown) => thrown);
    expect(databaseCode(error)).toBe("GC002");
  });
});
