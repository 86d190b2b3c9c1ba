import { answerGoods } from "#lib/goods/answer-goods";
import { resolveDispute } from "#lib/goods/resolve-dispute";
import { addToBatch } from "#lib/outbound/add-to-batch";
import { approveBatch } from "#lib/outbound/approve-batch";
import { clearMoveOut } from "#lib/outbound/clear-move-out";
import { executeBatch } from "#lib/outbound/execute-batch";
import { openBatch } from "#lib/outbound/open-batch";
import { sealBatch } from "#lib/outbound/seal-batch";
import { settleOutcome } from "#lib/outbound/settle-outcome";
import { bookWave } from "#lib/stock/book-wave";
import { createWave } from "#lib/stock/create-wave";
import { type ActOf, type Deed, known, platesOf, type World } from "./world.ts";

const stockController = (world: World) => world.players.stock_controller;
const supervisor = (world: World) => world.players.supervisor;

export const answer: Deed<ActOf<"answer">> = {
  actor: (world, { merchant }) => {
    const player = merchant ? world.players.merchants.get(merchant) : world.players.platform;
    if (!player) throw new Error(`nobody answers for ${merchant}`);
    return player;
  },
  run: async (world, { piece, response, reason }, ctx) => {
    await answerGoods(ctx, { plates: platesOf(world, [piece]), answer: response, reason });
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
  run: async (world, { pieces, numbers }, ctx) => {
    const { waveNo } = await createWave(ctx, { plates: platesOf(world, pieces) });
    if (numbers) await bookWave(ctx, { waveNo, ...numbers });
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
  run: async (_world, { outcome, receiver }, ctx) => (await openBatch(ctx, { outcome, receiver })).batchNo,
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
  run: async (world, { batch, pieces: countedPieces, papers }, ctx) => {
    await sealBatch(ctx, { batchNo: known(world.batchNos, batch), countedPieces, papers });
    return null;
  },
};

export const approve: Deed<ActOf<"approve">> = {
  actor: supervisor,
  run: async (world, { batch }, ctx) => {
    await approveBatch(ctx, { batchNo: known(world.batchNos, batch), pin: supervisor(world).pin });
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

export const execute: Deed<ActOf<"execute">> = {
  actor: stockController,
  run: async (world, { batch, gateAt }, ctx) => {
    await executeBatch(ctx, { batchNo: known(world.batchNos, batch), gateAt });
    return null;
  },
};
