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
import type { Act, Step } from "./act.ts";
import { actOnce, known, type World } from "./world.ts";

type ActOf<Name extends Act["do"]> = Extract<Act, { do: Name }>;

const platesOf = (world: World, pieces: readonly string[]) =>
  pieces.map((piece) => known(world.plates, piece));

export async function answer(world: World, step: Step, act: ActOf<"answer">): Promise<void> {
  const player = act.merchant ? world.players.merchants.get(act.merchant) : world.players.platform;
  if (!player) throw new Error(`nobody answers for ${act.merchant}`);
  const plates = platesOf(world, [act.piece]);
  await actOnce(step, player, answerGoods, { plates, answer: act.response, reason: act.reason });
}

export async function resolve(world: World, step: Step, act: ActOf<"resolve">): Promise<void> {
  const { decision, reason } = act;
  const plate = known(world.plates, act.piece);
  await actOnce(step, world.players.supervisor, resolveDispute, { plate, decision, reason });
}

export async function book(world: World, step: Step, act: ActOf<"book">): Promise<void> {
  const { stock_controller } = world.players;
  const plates = platesOf(world, act.pieces);
  const { waveNo } = await actOnce(step, stock_controller, createWave, { plates }, ":create");
  if (!act.numbers) return;
  await actOnce(step, stock_controller, bookWave, { waveNo, ...act.numbers }, ":book");
}

export async function settleOutcomes(world: World, step: Step, act: ActOf<"settle">): Promise<void> {
  const { outcome, basis, reference, reason, destructionCause } = act;
  const plates = platesOf(world, act.pieces);
  const input = { plates, outcome, basis, reference, reason, destructionCause };
  await actOnce(step, world.players.supervisor, settleOutcome, input);
}

export async function open(world: World, step: Step, act: ActOf<"open_batch">): Promise<void> {
  const { outcome, receiver } = act;
  const { batchNo } = await actOnce(step, world.players.stock_controller, openBatch, { outcome, receiver });
  world.batchNos.set(act.batch, batchNo);
}

export async function load(world: World, step: Step, act: ActOf<"load">): Promise<void> {
  const batchNo = known(world.batchNos, act.batch);
  for (const [index, plate] of platesOf(world, act.pieces).entries()) {
    await actOnce(step, world.players.stock_controller, addToBatch, { batchNo, plate }, `:${index}`);
  }
}

export async function seal(world: World, step: Step, act: ActOf<"seal">): Promise<void> {
  const { pieces: countedPieces, papers } = act;
  const batchNo = known(world.batchNos, act.batch);
  await actOnce(step, world.players.stock_controller, sealBatch, { batchNo, countedPieces, papers });
}

export async function approve(world: World, step: Step, act: ActOf<"approve">): Promise<void> {
  const { supervisor } = world.players;
  const batchNo = known(world.batchNos, act.batch);
  await actOnce(step, supervisor, approveBatch, { batchNo, pin: supervisor.pin });
}

export async function clear(world: World, step: Step, act: ActOf<"clear">): Promise<void> {
  const { officer } = world.players;
  const batchNo = known(world.batchNos, act.batch);
  await actOnce(step, officer, clearMoveOut, { batchNo, pin: officer.pin });
}

export async function execute(world: World, step: Step, act: ActOf<"execute">): Promise<void> {
  const batchNo = known(world.batchNos, act.batch);
  await actOnce(step, world.players.stock_controller, executeBatch, { batchNo, gateAt: act.gateAt });
}
