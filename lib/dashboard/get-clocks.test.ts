import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { returns } from "#db/schema/returns";
import { inScope } from "#db/scope";
import { getClocks } from "#lib/dashboard/get-clocks";
import { dayAfter, hourOf, ownDay } from "#lib/dashboard/testing";
import { step } from "#lib/returns/steps.testing";
import { makeReturn, makeSale } from "#lib/returns/testing";
import { declarePiece, makePiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor } from "#lib/testing";
import { ListReturns, listReturns } from "#lib/tracking/list-returns";

const system = { scope: "system", code: null, actorId: null } as const;
const now = hourOf(ownDay());

async function clockOn(clock: "application" | "arrival", day: string) {
  const clocks = await runUseCase(await actorFor("officer"), getClocks, null, { now });
  return clocks[clock].find((one) => one.day === day);
}
async function listed(asked: object) {
  const { rows, total } = await runUseCase(await actorFor("auditor"), listReturns, ListReturns.parse(asked), {
    now,
  });
  return { returnNos: rows.map(({ returnNo }) => returnNo), total };
}

/** A sale of two pieces whose time to apply ends so many days after now, and its return. */
async function dueIn(days: number) {
  const releasedAt = new Date(now.getTime() + (days - 30) * 86_400_000);
  const sale = await makeSale({ releasedAt });
  return { sale, ...(await makeReturn(sale)), day: dayAfter(now.toISOString().slice(0, 10), days) };
}

test("both clocks by their last day, with the declared value, and each opens its own returns", async () => {
  const { returnNo, day } = await dueIn(3);
  const arriveBy = dayAfter(day, 15);
  expect(await clockOn("application", day)).toEqual({ day, returns: 1, valueFen: 36_700 });
  expect(await clockOn("arrival", arriveBy)).toEqual({ day: arriveBy, returns: 1, valueFen: 36_700 });
  expect(await listed({ applyBy: day })).toEqual({ returnNos: [returnNo], total: 1 });
  expect(await listed({ arriveBy })).toEqual({ returnNos: [returnNo], total: 1 });
  expect(await listed({ applyBy: arriveBy })).toEqual({ returnNos: [], total: 0 });
});

test("today is the first day, what ended yesterday stands nowhere", async () => {
  const today = await dueIn(0);
  const late = await dueIn(-1);
  expect(await clockOn("application", today.day)).toMatchObject({ returns: 1 });
  expect(await clockOn("application", late.day)).toBeUndefined();
});

test("a return stands there until all its pieces stand in an application", async () => {
  const { sale, day, ...made } = await dueIn(5);
  const [first, second] = [await makePiece(sale, made), await makePiece(sale, made)];
  await step.move(first.plate, "inspect");
  await declarePiece(first.plate);
  expect(await clockOn("application", day)).toEqual({ day, returns: 1, valueFen: 36_700 });
  await step.move(second.plate, "inspect");
  await declarePiece(second.plate);
  expect(await clockOn("application", day)).toEqual({ day, returns: 0, valueFen: 0 });
  expect(await listed({ applyBy: day })).toEqual({ returnNos: [], total: 0 });
});

test("what is announced and never comes, and what leaves the zone, is no value at stake", async () => {
  const { sale, returnNo, day, ...made } = await dueIn(7);
  const { plate } = await makePiece(sale, { ...made, returnNo });
  expect(await clockOn("application", day)).toMatchObject({ valueFen: 36_700 });
  await inScope(system, (tx) =>
    tx
      .update(returns)
      .set({ countClosedAt: new Date(), countClosedReason: "少件" })
      .where(eq(returns.returnNo, returnNo)),
  );
  expect(await clockOn("application", day)).toMatchObject({ returns: 1, valueFen: 18_350 });
  await step.know(plate, { outcome: "move_out" });
  expect(await clockOn("application", day)).toMatchObject({ returns: 1, valueFen: 0 });
});
