import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { returns } from "#db/schema/returns";
import { makeInspectedReturn } from "#lib/customs/inspected-return.testing";
import { listReady } from "#lib/customs/list-ready";
import { endOfShanghaiDay, shanghaiDayNumber, startOfShanghaiDay } from "#lib/domain/shanghai";
import { waitsForDeclarant } from "#lib/returns/waits-for-declarant";
import { runUseCase } from "#lib/run-use-case";
import { actorFor } from "#lib/testing";

const now = new Date();
const today = shanghaiDayNumber(now);
/** The first and the last moment of the Shanghai day so many days ago. */
const first = (daysAgo: number) => startOfShanghaiDay(today - daysAgo);
const last = (daysAgo: number) => new Date(endOfShanghaiDay(today - daysAgo).getTime() - 1);
const released = (releasedAt: Date) => ({ sale: { releasedAt } });
const held = { gnum: 1, hold: "customs" } as const;
const fake = { gnum: 1, mismatches: ["not_original"] };

test.each([
  ["a good one", true, {}],
  ["the first moment of the last day to apply", true, released(first(30))],
  ["the last moment of the day after", false, released(last(31))],
  ["goods that came on their last day", true, { ...released(first(20)), arrivedAt: last(-25) }],
  ["goods that came a day late", false, { ...released(last(20)), arrivedAt: first(-26) }],
  ["another regime", false, { sale: { tradeMode: "9610" } }],
  ["a cancelled list", false, { sale: { status: "cancelled" as const } }],
  ["a list without release", true, { sale: { status: "not_released" as const } }],
  ["no authorisation yet", true, { authorisation: "pending" as const }],
  ["no authorisation for what is late", false, { ...released(last(31)), authorisation: "pending" as const }],
  ["a piece on hold", true, { pieces: [held] }],
  ["not the original goods", false, { pieces: [fake] }],
  ["one good piece beside it", true, { pieces: [fake, { gnum: 1 }] }],
  ["a piece on no line", false, { pieces: [{ gnum: null }] }],
  ["an uncounted box", false, { counted: false }],
])("%s: the rail counts it exactly when the desk lists it (%s)", async (_what, expected, options) => {
  const made = await makeInspectedReturn(options);
  const read = await runUseCase(
    await actorFor("declarant"),
    async (ctx) => ({
      listed: (await listReady(ctx)).some((row) => row.returnNo === made.returnNo),
      counted: await ctx.tx.$count(returns, and(eq(returns.id, made.returnId), waitsForDeclarant(now))),
    }),
    undefined,
    { now },
  );
  expect(read).toEqual({ listed: expected, counted: expected ? 1 : 0 });
});
