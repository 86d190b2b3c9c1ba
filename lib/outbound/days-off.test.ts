import { randomInt } from "node:crypto";
import { expect, test } from "vitest";
import { ruleVersions } from "#db/schema/rules";
import type { Context } from "#lib/context";
import { lawfulApplication } from "#lib/domain/rules/clock-params";
import { dayFromNumber, shanghaiDayNumber } from "#lib/domain/shanghai";
import { AppError } from "#lib/errors";
import { listGoods } from "#lib/goods/list-goods";
import { executeBatch } from "#lib/outbound/execute-batch";
import { makeSettled, sealedLoad } from "#lib/outbound/load.testing";
import { readSilenceRule } from "#lib/outbound/read-silence-rule";
import { actorFor, asSystem, refusalOf } from "#lib/testing";

const supervisor = await actorFor("supervisor");

/** Has something happen under days off, and takes all back: a version holds for every other test as well. */
function underDaysOff(daysOff: readonly string[], act: (ctx: Context) => Promise<unknown>) {
  return asSystem(async (ctx: Context) => {
    await ctx.tx.insert(ruleVersions).values({
      ruleCode: "applied_in_time",
      version: 1_000_000 + randomInt(1_000_000),
      inForceFrom: ctx.now,
      params: { ...lawfulApplication, daysOff: [...daysOff] },
      setBy: supervisor.userId,
      reason: "放假安排",
      createdAt: ctx.now,
    });
    await act(ctx);
    throw new AppError("reason_needed");
  }, null);
}

test("an officer's silence rests on the days off that the rules of the clocks know now", async () => {
  const daysOff = ["2099-10-01", "2099-10-02"];
  let seen: readonly string[] = [];
  const tryOut = underDaysOff(daysOff, async (ctx) => {
    seen = (await readSilenceRule(ctx)).daysOff;
  });
  expect(await refusalOf(tryOut)).toBe("reason_needed");
  expect(seen).toEqual(expect.arrayContaining(daysOff));
});

test("an owner's silence over a holiday is no yes: its goods stay, and still wait for it", async () => {
  const { plate, sale } = await makeSettled("release");
  const batchNo = await sealedLoad(supervisor, "release", [plate]);
  const today = shanghaiDayNumber(new Date());
  const holiday = Array.from({ length: 12 }, (_, ago) => dayFromNumber(today - ago));
  const owner = await actorFor("merchant", sale.ebcCode);
  let waiting = 0;
  const tryOut = underDaysOff(holiday, async (ctx) => {
    waiting = (await listGoods({ ...ctx, actor: owner }, { view: "to_check" })).counts.to_check;
    await executeBatch({ ...ctx, actor: supervisor }, { batchNo, gateAt: null });
  });
  expect(await refusalOf(tryOut)).toBe("owner_not_answered");
  expect(waiting).toBe(1);
});
