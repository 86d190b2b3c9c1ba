import { setTimeout as sleep } from "node:timers/promises";
import { type Context, systemActor } from "#lib/context";
import { AppError } from "#lib/errors";
import { lockItem } from "#lib/returns/lock-item";
import { moveItem } from "#lib/returns/move-item";
import { makeReturn, makeSale } from "#lib/returns/testing";
import { makePiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { deadOffice, officeCodes } from "./offices.ts";
import type { Weather } from "./weather.ts";

const lanes = 6;
const retryMs = 500;
const patienceCodes: ReadonlySet<string> = new Set(["database_away", "try_again"]);
/** Every so many returns the office hears of one twice: that it arrived, and how it ended. */
const toldTwiceEvery = 5;

/**
 * Lets so many returns of one piece leave the zone, evenly over the time: each is there already, and its last steps are
 * the product's own, in transactions in which the product decides and writes what the office must hear.
 */
export async function settleReturns(weather: Weather, returns: number, seconds: number): Promise<void> {
  const began = Date.now();
  const work = async (lane: number) => {
    for (let number = lane; number < returns; number += lanes) {
      const office = officeCodes[number % officeCodes.length] ?? deadOffice;
      const piece = await insist(() => prepare(office));
      await sleep(Math.max(0, began + (number / returns) * seconds * 1000 - Date.now()));
      const twice = office === deadOffice || Math.floor(number / officeCodes.length) % toldTwiceEvery === 0;
      await settle(weather, { ...piece, office }, twice);
    }
  };
  await Promise.all(Array.from({ length: lanes }, (_, lane) => work(lane)));
}

/** A machine that has too much to do may leave a step without an answer: it is done again, or was done. */
async function insist<T>(work: () => Promise<T>, isDone?: (error: AppError) => T | null): Promise<T> {
  for (let wasLost = false; ; wasLost = true) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const done = wasLost ? isDone?.(error) : null;
      if (done !== null && done !== undefined) return done;
      if (!patienceCodes.has(error.code)) throw error;
      await sleep(retryMs);
    }
  }
}

async function prepare(officeCode: string): Promise<{ returnId: string; plate: string }> {
  const sale = await makeSale({ officeCode, lines: [{ qty: "1" }] });
  const made = await makeReturn(sale);
  const { plate } = await makePiece(sale, made);
  return { returnId: made.returnId, plate };
}

type Piece = { returnId: string; plate: string; office: string };

async function settle(weather: Weather, piece: Piece, twice: boolean): Promise<void> {
  const { returnId, office, plate } = piece;
  const steps = twice ? [stage, leave] : [stageAndLeave];
  for (const [index, act] of steps.entries()) {
    await insist(
      () => runUseCase(systemActor, act, plate).then(() => true),
      ({ code }) => (code === "item_state_forbids" ? true : null),
    );
    weather.owed.push({ returnId, office, sequence: index + 1, committedAt: Date.now() });
  }
}

async function stage(ctx: Context, plate: string): Promise<void> {
  await moveItem(ctx, await lockItem(ctx, plate), "stage_move_out", { outcome: "move_out" });
}

async function leave(ctx: Context, plate: string): Promise<void> {
  await moveItem(ctx, await lockItem(ctx, plate), "move_out");
}

async function stageAndLeave(ctx: Context, plate: string): Promise<void> {
  await stage(ctx, plate);
  await leave(ctx, plate);
}
