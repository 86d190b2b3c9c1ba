import { expect, test } from "vitest";
import type { ItemCommand } from "#lib/domain/lifecycle";
import { listInspectionQueue } from "#lib/inspection/list-inspection-queue";
import { lockItem } from "#lib/returns/lock-item";
import { moveItem } from "#lib/returns/move-item";
import { makeReturn, makeSale } from "#lib/returns/testing";
import { declarePiece, makePiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem } from "#lib/testing";

const dayMs = 86_400_000;

async function piece(releasedDaysAgo: number) {
  const now = new Date(Date.now() - releasedDaysAgo * dayMs);
  const sale = await makeSale({ releasedAt: now });
  const { plate } = await makePiece(sale, await makeReturn(sale), { arrivedAt: now });
  return { plate, now };
}

async function step(plate: string, command: ItemCommand, now: Date, round = 1) {
  await asSystem(async (ctx) => moveItem(ctx, await lockItem(ctx, plate), command, { round }), null, { now });
}

test("the nearest clock stands on top, and a piece sent back waits again", async () => {
  const [calm, urgent] = [await piece(3990), await piece(4000)];
  const [done, sentBack] = [await piece(3998), await piece(3995)];
  await step(done.plate, "inspect", done.now);
  await step(sentBack.plate, "inspect", sentBack.now);
  await declarePiece(sentBack.plate, "accepted", sentBack.now);
  await step(sentBack.plate, "send_back", sentBack.now, 2);
  const queue = await runUseCase(await actorFor("inspector"), listInspectionQueue, {});
  const own = [calm, urgent, done, sentBack].map(({ plate }) => plate);
  const shown = queue.rows.map(({ plate }) => plate).filter((plate) => own.includes(plate));
  expect(shown).toEqual([urgent.plate, sentBack.plate, calm.plate]);
  expect(queue.total).toBeGreaterThanOrEqual(3);
});
