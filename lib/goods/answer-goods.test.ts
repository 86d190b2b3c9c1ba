import { describe, expect, test } from "vitest";
import type { Actor } from "#lib/context";
import { AnswerGoods, answerGoods } from "#lib/goods/answer-goods";
import { listGoods } from "#lib/goods/list-goods";
import { resolveDispute } from "#lib/goods/resolve-dispute";
import { executeBatch } from "#lib/outbound/execute-batch";
import { asProposed, loadOf, makeSettled, readBatch, sealedLoad } from "#lib/outbound/load.testing";
import { settleOutcome } from "#lib/outbound/settle-outcome";
import { pin, signerFor } from "#lib/outbound/signer.testing";
import { unsealBatch } from "#lib/outbound/unseal-batch";
import { makeAdmitted, type StockPiece } from "#lib/returns/stock-piece.testing";
import { makeReturn, makeSale } from "#lib/returns/testing";
import { makePiece, readPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";

const ownerOf = ({ sale }: Pick<StockPiece, "sale">) => actorFor("merchant", sale.ebcCode);
const confirm = (...plates: string[]) => ({ plates, answer: "confirmed" as const, reason: null });
const dispute = (...plates: string[]) => ({ plates, answer: "disputed" as const, reason: "少了配件" });
const resolve = (plate: string, decision: "upheld" | "rejected") => ({
  plate,
  decision,
  reason: "重新核对照片",
});

async function disputed(piece: StockPiece): Promise<Actor> {
  const owner = await ownerOf(piece);
  await runUseCase(owner, answerGoods, dispute(piece.plate));
  return owner;
}

describe("an owner answers", () => {
  test("confirms once, also many at a time", async () => {
    const sale = await makeSale({ lines: [{ qty: "2" }] });
    const [one, two] = [await makeAdmitted({ sale }), await makeAdmitted({ sale })];
    const owner = await ownerOf(one);
    expect(await runUseCase(owner, answerGoods, confirm(one.plate, two.plate))).toEqual({ answered: 2 });
    expect(await readPiece(one.plate)).toMatchObject({ ownerResponse: "confirmed", hold: null });
    expect(await refusalOf(runUseCase(owner, answerGoods, confirm(one.plate)))).toBe("already_answered");
    expect(await refusalOf(runUseCase(owner, answerGoods, dispute(two.plate)))).toBe("already_answered");
    const { rows, counts } = await runUseCase(owner, listGoods, { view: "confirmed" });
    expect([rows.length, counts.confirmed, counts.to_check]).toEqual([2, 2, 0]);
  });

  test("all or none", async () => {
    const sale = await makeSale({ lines: [{ qty: "2" }] });
    const [one, two] = [await makeAdmitted({ sale }), await makeAdmitted({ sale })];
    const owner = await ownerOf(one);
    await runUseCase(owner, answerGoods, confirm(one.plate));
    const both = confirm(two.plate, one.plate);
    expect(await refusalOf(runUseCase(owner, answerGoods, both))).toBe("already_answered");
    expect((await readPiece(two.plate)).ownerResponse).toBeNull();
  });

  test("disputes with a reason, which holds the piece", async () => {
    const piece = await makeAdmitted();
    const owner = await disputed(piece);
    expect(await readPiece(piece.plate)).toMatchObject({ hold: "dispute", holdReason: "少了配件" });
    const { rows } = await runUseCase(owner, listGoods, { view: "disputed" });
    expect(rows).toMatchObject([{ plate: piece.plate, answerable: false, ownerReason: "少了配件" }]);
    expect(AnswerGoods.safeParse({ ...dispute("RW-1"), reason: null }).success).toBe(false);
    expect(AnswerGoods.safeParse({ ...dispute("RW-1"), reason: " " }).success).toBe(false);
  });

  test("neither before customs admitted the piece, nor after hand-over, nor when it is not theirs to answer", async () => {
    const sale = await makeSale();
    const { plate } = await makePiece(sale, await makeReturn(sale));
    expect(await refusalOf(runUseCase(await ownerOf({ sale }), answerGoods, confirm(plate)))).toBe(
      "not_found",
    );
    const piece = await makeAdmitted();
    const agent = await actorFor("agent", piece.sale.agentCode);
    expect(await refusalOf(runUseCase(agent, answerGoods, confirm(piece.plate)))).toBe("not_permitted");
  });

  test("silence of three working days counts as confirmed", async () => {
    const piece = await makeAdmitted({ now: new Date(Date.now() - 10 * 86_400_000) });
    const owner = await ownerOf(piece);
    const { rows, counts } = await runUseCase(owner, listGoods, { view: "confirmed" });
    expect(rows).toMatchObject([
      { plate: piece.plate, answer: { answered: true, by: "silence" }, isNew: false },
    ]);
    expect(counts.to_check).toBe(0);
  });
});

describe("a supervisor resolves a dispute", () => {
  test("rejected: the piece counts as confirmed and goes on", async () => {
    const piece = await makeSettled("release");
    await disputed(piece);
    await runUseCase(await actorFor("supervisor"), resolveDispute, resolve(piece.plate, "rejected"));
    expect(await readPiece(piece.plate)).toMatchObject({
      hold: null,
      ownerResponse: "confirmed",
      outcome: "release",
      state: "booked",
    });
  });

  test("upheld: it leaves its open batch and waits to be settled anew", async () => {
    const piece = await makeSettled("release");
    const supervisor = await actorFor("supervisor");
    await loadOf(supervisor, "release", [piece.plate]);
    await disputed(piece);
    await runUseCase(supervisor, resolveDispute, resolve(piece.plate, "upheld"));
    expect(await readPiece(piece.plate)).toMatchObject({
      hold: null,
      outcome: null,
      settledAt: null,
      batchId: null,
      state: "booked",
    });
  });

  test("upheld: it is no yes of the owner, who is asked anew once two people settled it", async () => {
    const piece = await makeSettled("release");
    const supervisor = await signerFor("supervisor");
    const owner = await disputed(piece);
    await runUseCase(supervisor, resolveDispute, resolve(piece.plate, "upheld"));
    const unasked = { ownerResponse: null, ownerReason: null, ownerRespondedAt: null };
    expect(await readPiece(piece.plate)).toMatchObject(unasked);
    const waits = { answered: false, disputed: false, until: null };
    const { rows, counts } = await runUseCase(owner, listGoods, { view: "to_check" });
    expect(rows).toMatchObject([{ plate: piece.plate, answer: waits, answerable: true }]);
    expect(counts).toMatchObject({ to_check: 1, confirmed: 0 });

    const anew = { ...asProposed(piece.plate), reason: "复核照片后仍可售" };
    expect(await refusalOf(runUseCase(supervisor, settleOutcome, anew))).toBe("second_signature_needed");
    const second = { login: (await signerFor("supervisor")).login, pin };
    await runUseCase(supervisor, settleOutcome, { ...anew, second });
    const batchNo = await sealedLoad(supervisor, "release", [piece.plate]);
    const handOver = { batchNo, gateAt: null };
    expect(await refusalOf(runUseCase(supervisor, executeBatch, handOver))).toBe("owner_not_answered");
    await runUseCase(owner, answerGoods, confirm(piece.plate));
    await runUseCase(supervisor, executeBatch, handOver);
    expect(await readPiece(piece.plate)).toMatchObject({ state: "closed", ownerResponse: "confirmed" });
  });

  test("upheld in a sealed batch: the batch has to be opened first", async () => {
    const piece = await makeSettled("release");
    const supervisor = await actorFor("supervisor");
    const batchNo = await sealedLoad(supervisor, "release", [piece.plate]);
    await disputed(piece);
    const upheld = resolve(piece.plate, "upheld");
    expect(await refusalOf(runUseCase(supervisor, resolveDispute, upheld))).toBe("batch_state_forbids");
    expect(await readPiece(piece.plate)).toMatchObject({ hold: "dispute", state: "staged" });
    await runUseCase(supervisor, unsealBatch, { batchNo, reason: "取出有异议的件" });
    await runUseCase(supervisor, resolveDispute, upheld);
    expect(await readPiece(piece.plate)).toMatchObject({ hold: null, state: "booked", batchId: null });
    expect((await readBatch(batchNo)).status).toBe("open");
  });

  test("only where there is one, and only a supervisor", async () => {
    const piece = await makeAdmitted();
    const rejected = resolve(piece.plate, "rejected");
    const supervisor = await actorFor("supervisor");
    expect(await refusalOf(runUseCase(supervisor, resolveDispute, rejected))).toBe("hold_kind_differs");
    const owner = await disputed(piece);
    expect(await refusalOf(runUseCase(owner, resolveDispute, rejected))).toBe("not_permitted");
  });
});
