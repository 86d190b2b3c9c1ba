import { expect, test } from "vitest";
import { getAgeing } from "#lib/dashboard/get-ageing";
import { getOutcomes } from "#lib/dashboard/get-outcomes";
import { getThroughput } from "#lib/dashboard/get-throughput";
import { ListPieces, listPieces } from "#lib/dashboard/list-pieces";
import { dayAfter, hourOf, moveAt, ownDay } from "#lib/dashboard/testing";
import { type PieceAge, pieceAges } from "#lib/domain/piece-age";
import { getDay } from "#lib/papers/get-day";
import { makeOnePiece, step } from "#lib/returns/steps.testing";
import { makeBooked } from "#lib/returns/stock-piece.testing";
import { makeReturn, makeSale } from "#lib/returns/testing";
import { makePiece } from "#lib/returns/testing-piece";
import { runUseCase, type UseCase } from "#lib/run-use-case";
import { actorFor } from "#lib/testing";

async function read<I, O>(act: UseCase<I, O>, input: I, now: Date): Promise<O> {
  return runUseCase(await actorFor("supervisor"), act, input, { now });
}
const platesOf = async (asked: object, now: Date) => {
  const { rows, total } = await read(listPieces, ListPieces.parse(asked), now);
  expect(total).toBe(rows.length);
  return rows.map(({ plate }) => plate);
};

/** Of a list that is not released no office hears, so that no message of years to come stands in its inbox. */
const unheard = { status: "not_released" } as const;

/** A piece that was received then. */
async function receivedAt(at: Date) {
  const sale = await makeSale({ lines: [{ qty: "1" }] });
  return (await makePiece(sale, await makeReturn(sale), { arrivedAt: at })).plate;
}

test("ages are Shanghai days, to the last minute and from the first, and each opens its own pieces", async () => {
  const day = ownDay();
  const now = hourOf(day, 0, 7);
  const received = {
    "0-1": [hourOf(day, 0, 1), hourOf(day, -1, 0)],
    "2-3": [hourOf(day, -1, -0.01), hourOf(day, -3, 0)],
    "4-7": [hourOf(day, -3, -0.01), hourOf(day, -7, 0)],
    "8-15": [hourOf(day, -7, -0.01), hourOf(day, -15, 0)],
  };
  const plates = new Map<PieceAge, string[]>();
  for (const age of ["0-1", "2-3", "4-7", "8-15"] as const) {
    const own = [];
    for (const at of received[age].toReversed()) own.push(await receivedAt(at));
    plates.set(age, own);
  }
  await receivedAt(hourOf(day, -15, -0.01));
  const stage = (await read(getAgeing, null, now)).find(({ state }) => state === "received");
  for (const [age, own] of plates) {
    expect(await platesOf({ state: "received", age }, now)).toEqual(own);
    expect(stage?.ages).toContainEqual({ age, pieces: 2 });
  }
  expect(stage?.ages.map(({ age }) => age)).toEqual(pieceAges);
});

test("a day's throughput is what the day list counts, and opens one row a step", async () => {
  const day = ownDay();
  const [first, second] = [await makeOnePiece(unheard), await makeOnePiece(unheard)];
  await moveAt(first.plate, "inspect", hourOf(day, 0, 0));
  await moveAt(first.plate, "reopen_inspection", hourOf(day, 0, 9));
  await moveAt(first.plate, "inspect", hourOf(day, 0, 23.99));
  await moveAt(second.plate, "inspect", hourOf(day, 1, 0));
  const now = hourOf(day, 1, 1);
  const { days, total } = await read(
    getThroughput,
    { step: "inspected" as const, period: "7" as const },
    now,
  );
  const countOf = (asked: string) => days.find((one) => one.day === asked)?.count;
  expect([countOf(day), countOf(dayAfter(day, 1)), countOf(dayAfter(day, -1)), total]).toEqual([2, 1, 0, 2]);
  expect((await read(getDay, { day }, now)).inspected).toBe(2);
  expect(await platesOf({ did: "inspected", from: day, to: day }, now)).toEqual([first.plate, first.plate]);
  expect(await platesOf({ did: "inspected" }, now)).toEqual([second.plate]);
});

test("the period before stands beside its days", async () => {
  const day = ownDay();
  const { plate } = await makeOnePiece(unheard);
  await moveAt(plate, "inspect", hourOf(day, -9));
  const input = { step: "inspected" as const, period: "7" as const };
  const { days, total, previousTotal } = await read(getThroughput, input, hourOf(day));
  expect([total, previousTotal]).toEqual([0, 1]);
  expect(days.find(({ previousCount }) => previousCount === 1)).toMatchObject({
    day: dayAfter(day, -2),
    count: 0,
    previousDay: dayAfter(day, -9),
  });
});

test("before the house recorded anything there is no figure, which is not zero", async () => {
  const now = new Date("1999-06-15T12:00:00+08:00");
  const input = { step: "received" as const, period: "7" as const };
  const { days, total } = await read(getThroughput, input, now);
  expect([total, days.every(({ count }) => count === null)]).toEqual([null, true]);
  expect((await read(getOutcomes, null, now)).every(({ ended }) => ended === null)).toBe(true);
});

test("how a week's pieces ended, in pieces and declared value, and each opens its own", async () => {
  const monday = "2068-06-11";
  const closed = await makeBooked();
  await step.know(closed.plate, { outcome: "reship", settledAt: new Date() });
  await moveAt(closed.plate, "stage", hourOf(monday, 6, 1));
  await moveAt(closed.plate, "close", hourOf(monday, 6, 23.99));
  const detained = await makeOnePiece(unheard);
  await moveAt(detained.plate, "detain", hourOf(monday, 0, 0));
  const later = await makeOnePiece(unheard);
  await moveAt(later.plate, "detain", hourOf(monday, 7, 0));
  const now = hourOf(monday, 8);
  const weeks = await read(getOutcomes, null, now);
  const week = weeks.at(-2);
  expect([week?.from, week?.to, weeks.at(-1)?.from]).toEqual([monday, "2068-06-17", "2068-06-18"]);
  expect(week?.ended).toContainEqual({ outcome: "reship", pieces: 1, valueFen: 18_350 });
  expect(week?.ended).toContainEqual({ outcome: "detained", pieces: 1, valueFen: 18_350 });
  expect(week?.ended).toContainEqual({ outcome: "release", pieces: 0, valueFen: 0 });
  const days = { from: monday, to: "2068-06-17" };
  expect(await platesOf({ ended: "reship", ...days }, now)).toEqual([closed.plate]);
  expect(await platesOf({ ended: "detained", ...days }, now)).toEqual([detained.plate]);
  expect(await platesOf({ ended: "destroy", ...days }, now)).toEqual([]);
});

test("the pages of a number follow one another both ways", async () => {
  const day = ownDay();
  const sale = await makeSale({ lines: [{ qty: "53" }] });
  const made = await makeReturn(sale);
  const plates: string[] = [];
  for (let at = 0; at < 53; at++) {
    // Many at the same instant, so that the id has to decide.
    plates.push((await makePiece(sale, made, { arrivedAt: hourOf(day, 0, Math.floor(at / 30)) })).plate);
  }
  const now = hourOf(day);
  const page = (at: object) => read(listPieces, ListPieces.parse({ age: "0-1", ...at }), now);
  const first = await page({});
  const second = await page({ after: first.next });
  expect([first.total, first.rows.length, second.rows.length, second.next]).toEqual([53, 50, 3, null]);
  expect([...first.rows, ...second.rows].map(({ plate }) => plate)).toEqual(plates);
  expect((await page({ before: second.previous })).rows).toEqual(first.rows);
});
