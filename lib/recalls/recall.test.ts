import { describe, expect, test } from "vitest";
import { asProposed } from "#lib/outbound/load.testing";
import { settleOutcome } from "#lib/outbound/settle-outcome";
import { liftRecall } from "#lib/recalls/lift-recall";
import { previewRecall } from "#lib/recalls/preview-recall";
import { carryOutAll, chaptersOf, issueAndCatch, recallOf } from "#lib/recalls/recall.testing";
import { lockItem } from "#lib/returns/lock-item";
import { recordItemFact } from "#lib/returns/record-fact";
import { makeAdmitted, makeBooked } from "#lib/returns/stock-piece.testing";
import { makeReturn, makeSale } from "#lib/returns/testing";
import { makePiece, readPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";
import { liftHold } from "#lib/verification/lift-hold";

/** A received piece of goods nobody else has, with what is known of its batch. */
async function received(known: { batchCode?: string; expiresOn?: string } = {}) {
  const sale = await makeSale({ lines: [{ qty: "1" }] });
  const { plate } = await makePiece(sale, await makeReturn(sale));
  await asSystem(async (ctx) => {
    await recordItemFact(ctx, await lockItem(ctx, plate), known, { type: "receive" });
  }, null);
  return { sale, plate };
}

describe("a recall of all goods of a barcode", () => {
  test("freezes a piece in the house and opens its second chapter", async () => {
    const { sale, plate } = await received();
    const recallNo = await issueAndCatch(recallOf(sale));
    const holdReason = `${recallNo}：检出禁用物质`;
    expect(await readPiece(plate)).toMatchObject({ state: "received", hold: "recall", holdReason });
    expect(await chaptersOf(plate)).toMatchObject([{ recallNo, chapter: 2, place: "here", closed: null }]);
  });

  test("means the goods however many zeros lead their code", async () => {
    const { sale, plate } = await received();
    await issueAndCatch(recallOf(sale, { barCode: `0${sale.lines[0]?.barCode}` }));
    expect(await readPiece(plate)).toMatchObject({ hold: "recall" });
  });

  test("grades an admitted piece recalled, and asks to ship it back instead of releasing it", async () => {
    const { plate, sale } = await makeAdmitted();
    await issueAndCatch(recallOf(sale));
    const now = { grade: "recalled", outcomeProposed: "reship", hold: "recall" };
    expect(await readPiece(plate)).toMatchObject(now);
  });

  test("withdraws a release that was settled", async () => {
    const { plate, sale } = await makeBooked();
    await runUseCase(await actorFor("supervisor"), settleOutcome, asProposed(plate));
    await issueAndCatch(recallOf(sale));
    expect(await readPiece(plate)).toMatchObject({ outcome: null, settledAt: null });
  });

  test("does not count before its first day or after its last", async () => {
    const { sale, plate } = await received();
    await issueAndCatch(recallOf(sale, { validFrom: "2099-01-01" }));
    await issueAndCatch(recallOf(sale, { validTo: "2026-01-02" }));
    expect(await readPiece(plate)).toMatchObject({ hold: null });
  });
});

describe("a recall of batches or shelf lives", () => {
  const inBatch = { batches: "LOT a1，LOT B2" };
  const untilSpring = { expiresFrom: "2027-01-01", expiresTo: "2027-03-31" };
  test.each([
    ["the batch, whatever its spelling", inBatch, { batchCode: "lot A 1" }, "recall"],
    ["the batch in full-width letters", inBatch, { batchCode: "ＬＯＴＢ２" }, "recall"],
    ["another batch", inBatch, { batchCode: "LOT A11" }, null],
    ["no batch at all", inBatch, {}, null],
    ["the first day of the range", untilSpring, { expiresOn: "2027-01-01" }, "recall"],
    ["the last day of the range", untilSpring, { expiresOn: "2027-03-31" }, "recall"],
    ["the day before", untilSpring, { expiresOn: "2026-12-31" }, null],
    ["the day after", untilSpring, { expiresOn: "2027-04-01" }, null],
    ["all days up to one", { expiresTo: "2027-03-31" }, { expiresOn: "2020-01-01" }, "recall"],
    ["either of both", { ...inBatch, ...untilSpring }, { batchCode: "X", expiresOn: "2027-02-01" }, "recall"],
  ] as const)("of %s", async (_, scope, known, hold) => {
    const { sale, plate } = await received(known);
    await issueAndCatch(recallOf(sale, scope));
    expect(await readPiece(plate)).toMatchObject({ hold });
  });

  test("shows before it is issued what it would catch, and what nobody can tell yet", async () => {
    const { sale } = await received();
    const reader = await actorFor("auditor");
    const { barCode, expiresFrom, expiresTo } = recallOf(sale);
    const scope = { barCode, batches: "LOT A1", expiresFrom, expiresTo };
    expect(await runUseCase(reader, previewRecall, scope)).toMatchObject({ here: 0, gone: 0, undecided: 1 });
    const all = { ...scope, batches: "" };
    expect(await runUseCase(reader, previewRecall, all)).toMatchObject({ here: 1, gone: 0, undecided: 0 });
  });
});

describe("the hold of a recall", () => {
  test("is lifted by its own kind only, and the piece is not caught twice by the same recall", async () => {
    const { plate, sale } = await makeAdmitted();
    await issueAndCatch(recallOf(sale));
    const reason = "退运前解除";
    const supervisor = await actorFor("supervisor");
    const other = { plate, kind: "amendment" as const, reason };
    expect(await refusalOf(runUseCase(supervisor, liftHold, other))).toBe("hold_kind_differs");
    await runUseCase(supervisor, liftHold, { plate, kind: "recall", reason });
    await carryOutAll();
    expect(await readPiece(plate)).toMatchObject({ hold: null, grade: "recalled" });
  });

  test("waits behind customs' own, and stays when that is lifted", async () => {
    const { sale, plate } = await received();
    await asSystem(async (ctx) => {
      const held = { hold: "customs", holdReason: "疑似假冒" } as const;
      await recordItemFact(ctx, await lockItem(ctx, plate), held, { type: "hold" });
    }, null);
    await issueAndCatch(recallOf(sale));
    expect(await readPiece(plate)).toMatchObject({ hold: "customs", holdReason: "疑似假冒" });
    const officer = await actorFor("officer");
    await runUseCase(officer, liftHold, { plate, kind: "customs", reason: "鉴定为真" });
    expect(await readPiece(plate)).toMatchObject({ hold: "recall", holdsBehind: [] });
  });

  test("goes with the recall, and the piece has its old grade again", async () => {
    const { plate, sale } = await makeAdmitted();
    const recallNo = await issueAndCatch(recallOf(sale));
    await runUseCase(await actorFor("supervisor"), liftRecall, { recallNo, reason: "复检合格" });
    await carryOutAll();
    expect(await readPiece(plate)).toMatchObject({ hold: null, grade: "good" });
    const [chapter] = await chaptersOf(plate);
    expect(chapter?.closed).toBeInstanceOf(Date);
  });

  test("stays where another recall means the piece as well", async () => {
    const { plate, sale } = await makeAdmitted();
    const first = await issueAndCatch(recallOf(sale));
    await issueAndCatch(recallOf(sale));
    await runUseCase(await actorFor("supervisor"), liftRecall, { recallNo: first, reason: "复检合格" });
    await carryOutAll();
    expect(await readPiece(plate)).toMatchObject({ hold: "recall", grade: "recalled" });
  });

  test("is gone where a narrower recall means other batches only", async () => {
    const { sale, plate } = await received({ batchCode: "A1" });
    const wide = await issueAndCatch(recallOf(sale));
    await issueAndCatch(recallOf(sale, { batches: "B2", replaces: wide }));
    expect(await readPiece(plate)).toMatchObject({ hold: null });
    const again = recallOf(sale, { replaces: wide });
    expect(await refusalOf(issueAndCatch(again))).toBe("recall_ended");
  });
});

test("only a supervisor issues and lifts a recall", async () => {
  const { sale } = await received();
  const officer = await actorFor("officer");
  const { issueRecall } = await import("#lib/recalls/issue-recall");
  expect(await refusalOf(runUseCase(officer, issueRecall, recallOf(sale)))).toBe("not_permitted");
});
