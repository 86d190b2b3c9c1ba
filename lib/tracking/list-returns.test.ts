import { describe, expect, test } from "vitest";
import type { Context } from "#lib/context";
import { shanghaiDayNumber, startOfShanghaiDay } from "#lib/domain/shanghai";
import { lockItem } from "#lib/returns/lock-item";
import { moveItem } from "#lib/returns/move-item";
import { makeAdmitted } from "#lib/returns/stock-piece.testing";
import { makeReturn, makeSale, randomDigits } from "#lib/returns/testing";
import { declarePiece, makePiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem } from "#lib/testing";
import { ListReturns, listReturns } from "#lib/tracking/list-returns";

const now = new Date();
const list = async (filters: object) =>
  runUseCase(await actorFor("auditor"), listReturns, ListReturns.parse(filters), { now });

/** Noon of the Shanghai day that many days ago. */
const daysAgo = (days: number) =>
  new Date(startOfShanghaiDay(shanghaiDayNumber(now) - days).getTime() + 12 * 3_600_000);

/** Returns of one shop of its own, by the age of their list. */
async function shopOf(ages: readonly (number | null)[]) {
  const shop = `C${randomDigits(9)}`;
  const made = [];
  for (const age of ages) {
    const released = age === null ? { status: "not_released" as const } : { releasedAt: daysAgo(age) };
    const sale = await makeSale({ ebcCode: shop, ...released });
    made.push({ sale, ...(await makeReturn(sale)) });
  }
  return { shop, made };
}

describe("pages", () => {
  test("follow one another both ways, also when new returns come meanwhile", async () => {
    const sale = await makeSale();
    const shop = sale.ebcCode;
    const returnNos: string[] = [];
    for (let n = 0; n < 103; n++) {
      // Many at the same instant, so that the id has to decide.
      const at = new Date(now.getTime() - Math.floor(n / 40) * 1000);
      returnNos.push((await makeReturn(sale, { lines: [], now: at })).returnNo);
    }
    const first = await list({ shop });
    expect([first.rows.length, first.total, first.previous]).toEqual([50, 103, null]);
    await makeReturn(sale, { lines: [], now: new Date(now.getTime() + 1000) });
    const second = await list({ shop, after: first.next });
    const third = await list({ shop, after: second.next });
    expect([third.rows.length, third.next]).toEqual([3, null]);
    const seen = [first, second, third].flatMap((page) => page.rows.map(({ returnNo }) => returnNo));
    expect(seen.toSorted()).toEqual(returnNos.toSorted());
    const back = await list({ shop, before: third.previous });
    expect(back.rows).toEqual(second.rows);
    expect((await list({ shop, before: second.previous })).rows).toEqual(first.rows);
  });

  test("by the nearest clock: the oldest release first, and nothing that is settled or cannot be told", async () => {
    const { shop, made } = await shopOf([5, 28, null, 20, 35]);
    const [fresh, near, , middle, late] = made;
    const page = await list({ shop, sort: "clock" });
    expect(page.rows.map(({ returnNo }) => returnNo)).toEqual([
      late?.returnNo,
      near?.returnNo,
      middle?.returnNo,
      fresh?.returnNo,
    ]);
    const sale = near?.sale;
    if (!sale || !near) throw new Error("no sale");
    const { plate } = await makePiece(sale, near);
    await asSystem(async (ctx: Context) => moveItem(ctx, await lockItem(ctx, plate), "inspect"), null);
    await declarePiece(plate, "accepted");
    expect((await list({ shop, sort: "clock" })).rows).toHaveLength(3);
  });

  test("a cursor or filter that somebody made up filters nothing", async () => {
    const { shop } = await shopOf([5]);
    const page = await list({ shop, after: "1'; drop", before: "x", stage: "nowhere", clock: 7, sort: "up" });
    expect(page.rows).toHaveLength(1);
  });
});

describe("filters", () => {
  test("near and late clocks, by Shanghai days", async () => {
    const { shop, made } = await shopOf([26, 27, 30, 31, 42, 45, 46, null]);
    const numbers = (...at: number[]) => at.map((index) => made[index]?.returnNo).toSorted();
    const found = async (clock: string) =>
      (await list({ shop, clock })).rows.map((row) => row.returnNo).toSorted();
    expect(await found("near")).toEqual(numbers(1, 2, 4, 5));
    expect(await found("late")).toEqual(numbers(3, 4, 5, 6));
    const shown = (await list({ shop })).rows.map(({ clocks }) => [
      clocks.application?.state === "running" ? clocks.application.daysLeft : clocks.application?.state,
      clocks.arrival?.state === "running" ? clocks.arrival.daysLeft : clocks.arrival?.state,
    ]);
    expect(shown.toReversed()).toEqual([
      [4, 19],
      [3, 18],
      [0, 15],
      ["late", 14],
      ["late", 3],
      ["late", 0],
      ["late", "late"],
      ["not_decidable", "not_decidable"],
    ]);
  });

  test("by where pieces stand, by source and by authorisation", async () => {
    const { sale } = await makeAdmitted({ sale: await makeSale({ lines: [{ qty: "2" }] }) });
    const shop = sale.ebcCode;
    await makeReturn(sale, { lines: [{ gnum: 1, qty: "1" }], authorisation: "pending" });
    const total = async (filters: object) => (await list({ shop, ...filters })).total;
    expect(await total({ stage: "admitted" })).toBe(1);
    expect(await total({ stage: "expected" })).toBe(1);
    expect(await total({ stage: "declared" })).toBe(0);
    expect(await total({ authorisation: "pending" })).toBe(1);
    expect(await total({ source: "bench" })).toBe(0);
    expect(await total({ source: "announced", office: sale.officeCode })).toBe(2);
    expect(await total({ office: "0000" })).toBe(0);
    const rows = (await list({ shop })).rows;
    expect(rows.map(({ loop }) => loop?.quarters)).toEqual([0, 2]);
  });
});
