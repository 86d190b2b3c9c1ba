import { randomInt } from "node:crypto";
import { expect, test } from "vitest";
import { arrivalLimitDays } from "#lib/domain/clocks";
import { dayFromNumber, endOfShanghaiDay, shanghaiDay, shanghaiDayNumber } from "#lib/domain/shanghai";
import { sweepLimits } from "#lib/outbox/watch-limits";
import { arrivedMessages, codeOf, finish, open, receive, receiverAt } from "#lib/receiving/testing";
import { voidPiece } from "#lib/receiving/void-piece";
import { makeReturn, makeSale } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";

// In a year of its own the sweep meets no other test's lists.
const releasedAt = new Date(Date.UTC(2015, 5, 1) + randomInt(1_000_000));
const midnight = endOfShanghaiDay(shanghaiDayNumber(releasedAt) + arrivalLimitDays);

/** A return of two: one never came, the other was taken back at the bench. */
async function halfCome(openingHours: number) {
  const at = await receiverAt("A1", new Date(releasedAt.getTime() + openingHours * 3_600_000));
  const sale = await makeSale({ lines: [{ qty: "2" }], releasedAt });
  const made = await makeReturn(sale, { now: at.now });
  const { parcelId } = await open(at, made.waybills[0] ?? "");
  const piece = await receive(at, parcelId, codeOf(sale));
  await finish(at, parcelId, { moreToCome: true });
  return { at, sale, piece };
}

test("at the midnight that ends the 45 days the last word is said, with nobody there, once, and by a look that begins before it", async () => {
  const { at, sale, piece } = await halfCome(1);
  const waiting = await halfCome(2);
  await runUseCase(at.actor, voidPiece, { plate: piece.plate, reason: "扫错" }, { now: at.now });
  const said = async () => (await arrivedMessages(sale)).map(({ sequence, final }) => [sequence, final]);
  const open = [
    [1, false],
    [2, false],
  ];
  const before = await sweepLimits(null, new Date(midnight.getTime() - 1));
  expect(await said()).toEqual(open);
  await sweepLimits({ lastArrivalDay: shanghaiDay(midnight), listId: sale.listId }, midnight);
  expect(await said()).toEqual(open);
  const after = await sweepLimits(before, midnight);
  expect(await said()).toEqual([...open, [3, true]]);
  await sweepLimits(after, midnight);
  await sweepLimits(null, midnight);
  expect(await said()).toEqual([...open, [3, true]]);
  expect(await arrivedMessages(waiting.sale)).toMatchObject([{ sequence: 1, final: false }]);
});

test("a look tells where the next one begins", async () => {
  const today = shanghaiDay(midnight);
  const yesterday = dayFromNumber(shanghaiDayNumber(midnight) - 1);
  expect((await sweepLimits(null, midnight))?.lastArrivalDay).toBe(today);
  const justBefore = new Date(midnight.getTime() - 1);
  expect((await sweepLimits(null, justBefore))?.lastArrivalDay).toBe(yesterday);
});
