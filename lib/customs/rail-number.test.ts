import { and, eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { returns } from "#db/schema/returns";
import { makeInspectedReturn } from "#lib/customs/inspected-return.testing";
import { listReady } from "#lib/customs/list-ready";
import { endOfShanghaiDay, shanghaiDayNumber, startOfShanghaiDay } from "#lib/domain/shanghai";
import { enterProhibited } from "#lib/prohibited/enter-prohibited";
import { recordEnterprise } from "#lib/registers/record-enterprise";
import { randomDigits } from "#lib/returns/testing";
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

/** Two merchants of whom something is registered. */
const [untrusted, ordinary] = [`C${randomDigits(9)}`, `C${randomDigits(9)}`];
const prohibitedCode = "9705290000";
beforeAll(async () => {
  const supervisor = await actorFor("supervisor");
  const known = { name: "某商家", creditSource: "公示", authorisationNo: null, authorisedUntil: null };
  await runUseCase(supervisor, recordEnterprise, { ...known, code: untrusted, creditClass: "untrusted" });
  await runUseCase(supervisor, recordEnterprise, { ...known, code: ordinary, creditClass: "ordinary" });
  const entry = { barCode: null, source: "目录", reason: "禁止", validFrom: "2026-01-01", validTo: null };
  await runUseCase(supervisor, enterProhibited, { ...entry, hsPrefix: prohibitedCode });
});

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
  ["an untrusted merchant", false, { sale: { ebcCode: untrusted } }],
  ["an ordinary merchant", true, { sale: { ebcCode: ordinary } }],
  ["prohibited goods", false, { sale: { lines: [{ qty: "1", gcode: prohibitedCode }] } }],
  ["goods of a bonded logistics centre", false, { sale: { officeCode: "2992" } }],
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
