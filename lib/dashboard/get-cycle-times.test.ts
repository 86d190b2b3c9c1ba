import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { feedbackMessages } from "#db/schema/feedback";
import type { Context } from "#lib/context";
import { GetCycleTimes, getCycleTimes } from "#lib/dashboard/get-cycle-times";
import { ListPieces, listPieces } from "#lib/dashboard/list-pieces";
import { dayAfter, hourOf, moveAt, ownDay } from "#lib/dashboard/testing";
import { mondayOf } from "#lib/domain/calendar";
import { ListFeedback, listFeedback } from "#lib/feedback/list-feedback";
import { messagesOf, step } from "#lib/returns/steps.testing";
import { makeBooked } from "#lib/returns/stock-piece.testing";
import { makeReturn, makeSale } from "#lib/returns/testing";
import { makePiece, readPiece } from "#lib/returns/testing-piece";
import { runUseCase, type UseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";

async function read<I, O>(act: UseCase<I, O>, input: I, now: Date): Promise<O> {
  return runUseCase(await actorFor("supervisor"), act, input, { now });
}
const spanAt = async (asked: object, from: string, now: Date) =>
  (await read(getCycleTimes, GetCycleTimes.parse(asked), now)).find((span) => span.from === from);

/** A piece whose box arrived and that was entered then; no office hears of its list. */
async function receivedAt(arrivedAt: Date, now: Date) {
  const sale = await makeSale({ lines: [{ qty: "1" }], status: "not_released" });
  return makePiece(sale, await makeReturn(sale, { now }), { arrivedAt, now });
}

test("a wait runs from the state before, in the week of the step, and opens the pieces of that week", async () => {
  const monday = mondayOf(ownDay());
  const waits = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  const plates = [];
  for (const hours of waits) {
    const { plate } = await receivedAt(hourOf(monday, 0, 0), hourOf(monday, 0, 1));
    await moveAt(plate, "inspect", hourOf(monday, 0, 1 + hours));
    plates.push(plate);
  }
  const late = await receivedAt(hourOf(monday, 0, 0), hourOf(monday, 0, 1));
  await moveAt(late.plate, "inspect", hourOf(monday, 7, 0));
  const now = hourOf(monday, 8);
  const to = dayAfter(monday, 6);
  expect(await spanAt({ stage: "inspected" }, monday, now)).toEqual({
    from: monday,
    to,
    count: 10,
    p50: 5.5,
    p90: 9.1,
  });
  const { rows, total } = await read(
    listPieces,
    ListPieces.parse({ did: "inspected", from: monday, to }),
    now,
  );
  expect([total, new Set(rows.map(({ plate }) => plate))]).toEqual([10, new Set(plates)]);
  const nextDay = dayAfter(monday, 7);
  expect(await spanAt({ stage: "inspected", unit: "day" }, nextDay, now)).toMatchObject({
    to: nextDay,
    count: 1,
    p50: 167,
  });
});

test("a piece that went back waits from its last entry", async () => {
  const monday = mondayOf(ownDay());
  const { plate } = await receivedAt(hourOf(monday, 0, 0), hourOf(monday, 0, 0));
  await moveAt(plate, "inspect", hourOf(monday, 0, 1));
  await moveAt(plate, "reopen_inspection", hourOf(monday, 0, 20));
  await moveAt(plate, "inspect", hourOf(monday, 0, 23));
  const span = await spanAt({ stage: "inspected", unit: "day" }, monday, hourOf(monday, 1));
  expect(span).toMatchObject({ count: 2, p50: 2 });
});

test("receipt waits since the box arrived", async () => {
  const day = ownDay();
  await receivedAt(hourOf(day, -1, 12), hourOf(day, 0, 18));
  const now = hourOf(day, 1);
  expect(await spanAt({ stage: "received", unit: "day" }, day, now)).toMatchObject({ count: 1, p50: 30 });
});

test("a day without a case has no time, and one before the record no count either", async () => {
  const day = ownDay();
  const empty = await spanAt({ stage: "closed", unit: "day" }, day, hourOf(day));
  expect(empty).toEqual({ from: day, to: day, count: 0, p50: null, p90: null });
  const spans = await read(getCycleTimes, GetCycleTimes.parse({}), new Date("1999-06-15T12:00:00+08:00"));
  expect(spans.every(({ count }) => count === null)).toBe(true);
});

test("the loop runs from the first box to the acknowledged completion, and opens these messages", async () => {
  const monday = mondayOf(ownDay());
  const { plate, sale } = await makeBooked();
  await step.know(plate, { outcome: "reship", settledAt: new Date() });
  await moveAt(plate, "stage", hourOf(monday, 1));
  await moveAt(plate, "close", hourOf(monday, 2));
  const completed = (await messagesOf(sale.listId)).find(({ phase }) => phase === "completed");
  const { receivedAt: arrivedAt } = await readPiece(plate);
  const now = hourOf(monday, 8);
  expect(await spanAt({}, monday, now)).toMatchObject({ count: 0, p50: null });
  const hours = 100;
  await asSystem(async ({ tx }: Context) => {
    const acknowledgedAt = new Date(arrivedAt.getTime() + hours * 3_600_000);
    await tx
      .update(feedbackMessages)
      .set({ acknowledgedAt })
      .where(eq(feedbackMessages.id, completed?.id ?? ""));
  }, null);
  expect(await spanAt({}, monday, now)).toMatchObject({ count: 1, p50: hours, p90: hours });
  const asked = { phase: "completed", state: "acknowledged", from: monday, to: dayAfter(monday, 6) };
  const { rows, total } = await read(listFeedback, ListFeedback.parse(asked), now);
  expect([total, rows[0]?.id]).toEqual([1, completed?.id]);
});

test("a receiver is not told", async () => {
  const work = runUseCase(await actorFor("receiver"), getCycleTimes, GetCycleTimes.parse({}));
  expect(await refusalOf(work)).toBe("not_permitted");
});
