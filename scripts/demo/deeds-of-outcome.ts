import { systemActor } from "#lib/context";
import { answerGoods } from "#lib/goods/answer-goods";
import { remindOwners } from "#lib/goods/remind-owners";
import { resolveDispute } from "#lib/goods/resolve-dispute";
import { addToBatch } from "#lib/outbound/add-to-batch";
import { approveBatch } from "#lib/outbound/approve-batch";
import { clearMoveOut } from "#lib/outbound/clear-move-out";
import { confirmReceipt } from "#lib/outbound/confirm-receipt";
import { executeBatch } from "#lib/outbound/execute-batch";
import { openBatch } from "#lib/outbound/open-batch";
import { recordGoodsPaper } from "#lib/outbound/record-goods-paper";
import { sealBatch } from "#lib/outbound/seal-batch";
import { settleOutcome } from "#lib/outbound/settle-outcome";
import { makeDocument } from "#lib/papers/make-document";
import { answerWave } from "#lib/stock/answer-wave";
import { createWave } from "#lib/stock/create-wave";
import { reportGap } from "#lib/stock/report-gap";
import { submitWave } from "#lib/stock/submit-wave";
import { type ActOf, type Deed, known, platesOf, type World } from "./world.ts";

const stockController = (world: World) => world.players.stock_controller;
const supervisor = (world: World) => world.players.supervisor;

function merchantOf({ players }: World, code: string) {
  const player = players.merchants.get(code);
  if (!player) throw new Error(`nobody answers for ${code}`);
  return player;
}

export const answer: Deed<ActOf<"answer">> = {
  actor: (world, { merchant }) => (merchant ? merchantOf(world, merchant) : world.players.platform),
  run: async (world, { piece, response, reason }, ctx) => {
    await answerGoods(ctx, { plates: platesOf(world, [piece]), answer: response, reason });
    return null;
  },
};

/** As many as a morning has. */
export const remind: Deed<ActOf<"remind">> = {
  actor: () => systemActor,
  run: async (_world, _act, ctx) => {
    await remindOwners(ctx, null);
    return null;
  },
};

export const resolve: Deed<ActOf<"resolve">> = {
  actor: supervisor,
  run: async (world, { piece, decision, reason }, ctx) => {
    await resolveDispute(ctx, { plate: known(world.plates, piece), decision, reason });
    return null;
  },
};

export const book: Deed<ActOf<"book">> = {
  actor: stockController,
  run: async (world, { pieces, numbers, answer }, ctx) => {
    const { waveNo } = await createWave(ctx, { plates: platesOf(world, pieces) });
    if (numbers) await submitWave(ctx, { waveNo, ...numbers });
    const gateAt = answer === "confirmed" ? ctx.now.toISOString() : null;
    const reason = answer === "refused" ? "表体第 2 项料号与备案不符" : null;
    if (answer) await answerWave(ctx, { waveNo, answer, gateAt, reason });
    return null;
  },
};

/** The account book does not have these goods. */
export const setAside: Deed<ActOf<"report_gap">> = {
  actor: stockController,
  run: async (world, { piece }, ctx) => {
    await reportGap(ctx, { plate: known(world.plates, piece), note: "账册料号未备案" });
    return null;
  },
};

export const settleOutcomes: Deed<ActOf<"settle">> = {
  actor: stockController,
  run: async (world, { do: _, pieces, ...settlement }, ctx) => {
    await settleOutcome(ctx, { plates: platesOf(world, pieces), ...settlement });
    return null;
  },
};

export const open: Deed<ActOf<"open_batch">> = {
  actor: stockController,
  run: async (_world, { outcome, receiver, receiverCode, contractorCode, country }, ctx) =>
    (
      await openBatch(ctx, {
        outcome,
        receiver,
        receiverCode,
        contractorCode,
        country,
        destination: { kind: "same_book", code: null },
      })
    ).batchNo,
  learn: (world, { batch }, batchNo) => world.batchNos.set(batch, batchNo),
};

export const load: Deed<ActOf<"load">> = {
  actor: stockController,
  run: async (world, { batch, pieces }, ctx) => {
    const batchNo = known(world.batchNos, batch);
    for (const plate of platesOf(world, pieces)) await addToBatch(ctx, { batchNo, plate });
    return null;
  },
};

export const seal: Deed<ActOf<"seal">> = {
  actor: stockController,
  run: async (world, { batch, pieces: countedPieces, papers, grossWeightGrams }, ctx) => {
    const batchNo = known(world.batchNos, batch);
    await sealBatch(ctx, { batchNo, countedPieces, papers, grossWeightGrams });
    return null;
  },
};

export const print: Deed<ActOf<"print">> = {
  actor: stockController,
  run: async (world, { batch, kind }, ctx) => {
    await makeDocument(ctx, { kind, subjectNo: known(world.batchNos, batch) });
    return null;
  },
};

export const approve: Deed<ActOf<"approve">> = {
  actor: supervisor,
  run: async (world, { batch, customsApproval }, ctx) => {
    const { pin } = supervisor(world);
    await approveBatch(ctx, { batchNo: known(world.batchNos, batch), pin, customsApproval });
    return null;
  },
};

export const clear: Deed<ActOf<"clear">> = {
  actor: (world) => world.players.officer,
  run: async (world, { batch }, ctx) => {
    const { pin } = world.players.officer;
    await clearMoveOut(ctx, { batchNo: known(world.batchNos, batch), pin });
    return null;
  },
};

export const proveNoWayBack: Deed<ActOf<"prove_no_way_back">> = {
  actor: stockController,
  run: async (world, { pieces, documentNo, documentDate }, ctx) => {
    const proof = { kind: "shipping_back_refused", refusal: "consignee_refuses" } as const;
    const plates = platesOf(world, pieces);
    await recordGoodsPaper(ctx, { ...proof, plates, documentNo, documentDate, note: "境外供货商书面拒收" });
    return null;
  },
};

export const execute: Deed<ActOf<"execute">> = {
  actor: stockController,
  run: async (world, { batch, gateAt, papers }, ctx) => {
    await executeBatch(ctx, { batchNo: known(world.batchNos, batch), gateAt, papers });
    return null;
  },
};

export const confirm: Deed<ActOf<"confirm_receipt">> = {
  actor: (world, { merchant }) => merchantOf(world, merchant),
  run: async (world, { batch, missing }, ctx) => {
    const note = "拆箱清点时没有这一件，外箱和封签完好";
    const differences = platesOf(world, missing).map((plate) => ({ plate, said: "missing" as const, note }));
    await confirmReceipt(ctx, { batchNo: known(world.batchNos, batch), differences, paperNo: null });
    return null;
  },
};
