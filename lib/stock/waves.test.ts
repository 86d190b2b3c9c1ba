import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { waves } from "#db/schema/account-book";
import type { Context } from "#lib/context";
import type { HoldKind } from "#lib/domain/item";
import { put } from "#lib/places/put.testing";
import { makeTestZone } from "#lib/places/testing";
import { lockItem } from "#lib/returns/lock-item";
import { recordItemFact } from "#lib/returns/record-fact";
import { makeAdmitted } from "#lib/returns/stock-piece.testing";
import { makeReturn, makeSale } from "#lib/returns/testing";
import { makePiece, readPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { addToWave } from "#lib/stock/add-to-wave";
import { AnswerWave, answerWave } from "#lib/stock/answer-wave";
import { createWave } from "#lib/stock/create-wave";
import { removeFromWave } from "#lib/stock/remove-from-wave";
import { SubmitWave, submitWave } from "#lib/stock/submit-wave";
import { confirmed, numbers, refused } from "#lib/stock/wave.testing";
import { actorFor, asSystem, refusalOf } from "#lib/testing";

/** Two admitted pieces of one shop. */
async function twoOfOneShop() {
  const sale = await makeSale({ lines: [{ qty: "2" }] });
  return [await makeAdmitted({ sale }), await makeAdmitted({ sale })] as const;
}

async function hold(plate: string, kind: HoldKind) {
  await asSystem(async (ctx: Context) => {
    await recordItemFact(ctx, await lockItem(ctx, plate), { hold: kind }, { type: "hold" });
  }, null);
}

describe("a wave", () => {
  test("neither takes nor sends to the book what stands in quarantine", async () => {
    const controller = await actorFor("stock_controller");
    const supervisor = await actorFor("supervisor");
    const [a, b] = await twoOfOneShop();
    const [cage, shelf] = [await makeTestZone("quarantine"), await makeTestZone("unadmitted")];
    await put(supervisor, b.plate, cage.first);
    const create = () => runUseCase(controller, createWave, { plates: [a.plate, b.plate] });
    expect(await refusalOf(create())).toBe("stands_in_quarantine");
    await put(supervisor, b.plate, shelf.first, "复核无误");
    const { waveNo } = await create();
    await put(supervisor, a.plate, cage.first);
    const submit = runUseCase(controller, submitWave, { waveNo, ...numbers });
    expect(await refusalOf(submit)).toBe("stands_in_quarantine");
  });

  test("gathers pieces of one shop and books them in with its numbers", async () => {
    const controller = await actorFor("stock_controller");
    const [a, b] = await twoOfOneShop();
    const plates = [a.plate, b.plate, a.plate];
    const { waveNo, pieces } = await runUseCase(controller, createWave, { plates });
    expect(pieces).toBe(2);
    expect(await readPiece(a.plate)).toMatchObject({ state: "admitted" });
    await runUseCase(controller, submitWave, { waveNo, ...numbers });
    expect(await readPiece(a.plate)).toMatchObject({ state: "admitted" });
    const yes = confirmed(waveNo);
    expect(await runUseCase(controller, answerWave, yes)).toEqual({ waveNo, booked: 2 });
    expect(await readPiece(b.plate)).toMatchObject({ state: "booked" });
    const [wave] = await asSystem(
      (ctx: Context) => ctx.tx.select().from(waves).where(eq(waves.waveNo, waveNo)),
      null,
    );
    expect(wave).toMatchObject({
      ...numbers,
      bookedBy: controller.userId,
      ebcName: "示例电商企业",
      gateAt: new Date(yes.gateAt),
    });
  });

  test("grows scan by scan, and gives a piece back", async () => {
    const controller = await actorFor("stock_controller");
    const [a, b] = await twoOfOneShop();
    const first = await runUseCase(controller, addToWave, { waveNo: null, plate: a.plate });
    expect(first).toMatchObject({ result: "added", pieces: 1 });
    const { waveNo } = first;
    expect(await runUseCase(controller, addToWave, { waveNo, plate: b.plate })).toMatchObject({
      result: "added",
      waveNo,
      pieces: 2,
    });
    expect(await runUseCase(controller, addToWave, { waveNo, plate: b.plate })).toMatchObject({
      result: "already",
      pieces: 2,
    });
    await runUseCase(controller, removeFromWave, { waveNo, plate: b.plate });
    expect(await readPiece(b.plate)).toMatchObject({ state: "admitted", waveId: null });
    expect(await refusalOf(runUseCase(controller, removeFromWave, { waveNo, plate: b.plate }))).toBe(
      "not_found",
    );
  });

  test("that lost its last piece is not sent", async () => {
    const controller = await actorFor("stock_controller");
    const { plate } = await makeAdmitted();
    const { waveNo } = await runUseCase(controller, addToWave, { waveNo: null, plate });
    await runUseCase(controller, removeFromWave, { waveNo, plate });
    expect(await refusalOf(runUseCase(controller, submitWave, { waveNo, ...numbers }))).toBe("batch_empty");
  });

  test("is booked once, and changed no more", async () => {
    const controller = await actorFor("stock_controller");
    const [a, b] = await twoOfOneShop();
    const { waveNo } = await runUseCase(controller, createWave, { plates: [a.plate] });
    await runUseCase(controller, submitWave, { waveNo, ...numbers });
    const yes = confirmed(waveNo);
    const both = await Promise.allSettled([
      runUseCase(controller, answerWave, yes),
      runUseCase(await actorFor("supervisor"), answerWave, yes),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await refusalOf(runUseCase(controller, addToWave, { waveNo, plate: b.plate }))).toBe(
      "wave_booked",
    );
    expect(await refusalOf(runUseCase(controller, removeFromWave, { waveNo, plate: a.plate }))).toBe(
      "wave_booked",
    );
  });

  test("with a held piece is not sent at all", async () => {
    const controller = await actorFor("stock_controller");
    const [a, b] = await twoOfOneShop();
    const { waveNo } = await runUseCase(controller, createWave, { plates: [a.plate, b.plate] });
    await hold(b.plate, "customs");
    expect(await refusalOf(runUseCase(controller, submitWave, { waveNo, ...numbers }))).toBe("item_on_hold");
    expect(await readPiece(a.plate)).toMatchObject({ state: "admitted" });
  });
});

describe("a wave is refused", () => {
  test("R30 pieces of two shops, and none of them moves", async () => {
    const controller = await actorFor("stock_controller");
    const [a, b] = [await makeAdmitted(), await makeAdmitted()];
    const plates = [a.plate, b.plate];
    expect(await refusalOf(runUseCase(controller, createWave, { plates }))).toBe("wave_mixed");
    expect(await readPiece(a.plate)).toMatchObject({ waveId: null });
  });

  test("a piece that is not admitted", async () => {
    const controller = await actorFor("stock_controller");
    const sale = await makeSale();
    const { plate } = await makePiece(sale, await makeReturn(sale));
    const add = { waveNo: null, plate };
    expect(await refusalOf(runUseCase(controller, addToWave, add))).toBe("item_state_forbids");
  });

  test("a held piece", async () => {
    const controller = await actorFor("stock_controller");
    const { plate } = await makeAdmitted();
    await hold(plate, "dispute");
    const add = { waveNo: null, plate };
    expect(await refusalOf(runUseCase(controller, addToWave, add))).toBe("item_on_hold");
  });

  test("a piece that another bench takes at the same moment", async () => {
    const benches = [await actorFor("stock_controller"), await actorFor("stock_controller")];
    const { plate } = await makeAdmitted();
    const both = await Promise.allSettled(
      benches.map((bench) => runUseCase(bench, addToWave, { waveNo: null, plate })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "wave_taken" },
    });
  });

  test("to who keeps no book, and with numbers that are none", async () => {
    const receiver = await actorFor("receiver");
    const { plate } = await makeAdmitted();
    const add = { waveNo: null, plate };
    expect(await refusalOf(runUseCase(receiver, addToWave, add))).toBe("not_permitted");
    const wave = { waveNo: "WV1", ...numbers };
    expect(SubmitWave.safeParse({ ...wave, emsNo: "短" }).success).toBe(false);
    expect(SubmitWave.safeParse({ ...wave, note: "x" }).success).toBe(false);
    expect(AnswerWave.safeParse({ ...refused("WV1"), reason: null }).success).toBe(false);
    expect(AnswerWave.safeParse({ ...confirmed("WV1"), reason: "x" }).success).toBe(false);
  });

  test("a plate nobody has", async () => {
    const controller = await actorFor("stock_controller");
    const { plate } = await makeAdmitted();
    const plates = [plate, "RW-00000000"];
    expect(await refusalOf(runUseCase(controller, createWave, { plates }))).toBe("not_found");
  });
});
