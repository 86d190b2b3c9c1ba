import { describe, expect, test } from "vitest";
import { makeAdmitted } from "#lib/returns/stock-piece.testing";
import { makeSale } from "#lib/returns/testing";
import { readPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { addToWave } from "#lib/stock/add-to-wave";
import { answerWave } from "#lib/stock/answer-wave";
import { createWave } from "#lib/stock/create-wave";
import { getStock } from "#lib/stock/get-stock";
import { registerGoods } from "#lib/stock/register-goods";
import { removeFromWave } from "#lib/stock/remove-from-wave";
import { reportGap } from "#lib/stock/report-gap";
import { submitWave } from "#lib/stock/submit-wave";
import { bookIn, confirmed, numbers, refused } from "#lib/stock/wave.testing";
import { actorFor, refusalOf } from "#lib/testing";

describe("what the account book answers", () => {
  test("nothing of a wave changes while its papers are with the book", async () => {
    const controller = await actorFor("stock_controller");
    const sale = await makeSale({ lines: [{ qty: "2" }] });
    const [one, two] = [await makeAdmitted({ sale }), await makeAdmitted({ sale })];
    const { waveNo } = await runUseCase(controller, createWave, { plates: [one.plate] });
    expect(await refusalOf(runUseCase(controller, answerWave, confirmed(waveNo)))).toBe("wave_not_submitted");
    await runUseCase(controller, submitWave, { waveNo, ...numbers });
    for (const change of [
      () => runUseCase(controller, addToWave, { waveNo, plate: two.plate }),
      () => runUseCase(controller, removeFromWave, { waveNo, plate: one.plate }),
      () => runUseCase(controller, submitWave, { waveNo, ...numbers }),
    ]) {
      expect(await refusalOf(change())).toBe("wave_submitted");
    }
  });

  test("refused: the reason stays with who wrote it down, and the wave is corrected and sent anew", async () => {
    const controller = await actorFor("stock_controller");
    const { plate } = await makeAdmitted();
    const { admittedAt } = await readPiece(plate);
    const { waveNo } = await runUseCase(controller, createWave, { plates: [plate] });
    await runUseCase(controller, submitWave, { waveNo, ...numbers });
    await runUseCase(controller, answerWave, refused(waveNo));
    const { wave } = await runUseCase(controller, getStock, { wave: waveNo });
    expect(wave).toMatchObject({ stage: "gathered", answers: [{ answer: "refused" }] });
    expect(wave?.answers[0]).toMatchObject({
      reason: "第 1 项料号不存在",
      bondedListNo: numbers.bondedListNo,
    });
    expect(await readPiece(plate)).toMatchObject({ state: "admitted", admittedAt });
    expect(await bookIn(controller, waveNo)).toBe(1);
    const again = await runUseCase(controller, getStock, { wave: waveNo });
    expect(again.wave?.answers.map(({ answer }) => answer)).toEqual(["refused", "confirmed"]);
    expect(await readPiece(plate)).toMatchObject({ state: "booked" });
  });

  test("a yes has a gate time that has come", async () => {
    const controller = await actorFor("stock_controller");
    const { plate } = await makeAdmitted();
    const { waveNo } = await runUseCase(controller, createWave, { plates: [plate] });
    await runUseCase(controller, submitWave, { waveNo, ...numbers });
    const yes = confirmed(waveNo);
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    for (const [gateAt, code] of [
      [null, "numbers_missing"],
      [tomorrow, "gate_time_ahead"],
    ] as const) {
      expect(await refusalOf(runUseCase(controller, answerWave, { ...yes, gateAt }))).toBe(code);
    }
    expect(await readPiece(plate)).toMatchObject({ state: "admitted" });
  });
});

describe("goods that our account book does not have", () => {
  test("leave the open wave, wait apart, and go on in their old place once they are registered", async () => {
    const controller = await actorFor("stock_controller");
    const sale = await makeSale({ lines: [{ qty: "2" }] });
    const days = (count: number) => new Date(Date.now() - count * 86_400_000);
    const [old, young] = [
      await makeAdmitted({ sale, now: days(3) }),
      await makeAdmitted({ sale, now: days(1) }),
    ];
    const clocks = await readPiece(old.plate);
    const { waveNo } = await runUseCase(controller, createWave, { plates: [young.plate, old.plate] });
    const note = "料号未备案";
    expect(await runUseCase(controller, reportGap, { plate: young.plate, note })).toMatchObject({
      pieces: 2,
    });
    expect(await runUseCase(controller, reportGap, { plate: old.plate, note })).toMatchObject({ pieces: 2 });
    expect(await refusalOf(runUseCase(controller, submitWave, { waveNo, ...numbers }))).toBe("batch_empty");
    expect(await refusalOf(runUseCase(controller, addToWave, { waveNo, plate: old.plate }))).toBe(
      "goods_not_in_book",
    );
    const shop = sale.ebcCode;
    const meanwhile = await runUseCase(controller, getStock, { shop });
    expect(meanwhile.waiting).toEqual([]);
    expect(meanwhile.shops.find(({ ebcCode }) => ebcCode === shop)).toMatchObject({
      unregistered: 2,
      waiting: 0,
    });
    const gap = meanwhile.gaps.find(({ ebcCode }) => ebcCode === shop);
    expect(gap).toMatchObject({ pieces: 2, note, oldest: clocks.admittedAt });

    const register = { gapId: gap?.gapId ?? "", registeredNo: "0001234" };
    expect(await runUseCase(controller, registerGoods, register)).toMatchObject({ pieces: 2 });
    expect(await refusalOf(runUseCase(controller, registerGoods, register))).toBe("already_answered");
    const after = await runUseCase(controller, getStock, { shop });
    expect(after.waiting.map(({ plate }) => plate)).toEqual([old.plate, young.plate]);
    expect(await readPiece(old.plate)).toMatchObject({
      admittedAt: clocks.admittedAt,
      receivedAt: clocks.receivedAt,
    });
    const { waveNo: next } = await runUseCase(controller, createWave, { plates: [old.plate, young.plate] });
    expect(await bookIn(controller, next)).toBe(2);
  });

  test("papers that are with the book are left to its answer", async () => {
    const controller = await actorFor("stock_controller");
    const { plate } = await makeAdmitted();
    const { waveNo } = await runUseCase(controller, createWave, { plates: [plate] });
    await runUseCase(controller, submitWave, { waveNo, ...numbers });
    await runUseCase(controller, reportGap, { plate, note: null });
    await runUseCase(controller, answerWave, refused(waveNo));
    expect(await refusalOf(runUseCase(controller, submitWave, { waveNo, ...numbers }))).toBe(
      "goods_not_in_book",
    );
  });

  test("are reported by who keeps the book, of admitted pieces", async () => {
    const { plate } = await makeAdmitted();
    const receiver = await actorFor("receiver");
    expect(await refusalOf(runUseCase(receiver, reportGap, { plate, note: null }))).toBe("not_permitted");
    const controller = await actorFor("stock_controller");
    const { waveNo } = await runUseCase(controller, createWave, { plates: [plate] });
    await bookIn(controller, waveNo);
    expect(await refusalOf(runUseCase(controller, reportGap, { plate, note: null }))).toBe(
      "item_state_forbids",
    );
  });
});
