import { randomInt } from "node:crypto";
import { expect, test } from "vitest";
import { ruleVersions } from "#db/schema/rules";
import type { Context } from "#lib/context";
import { lawfulApplication } from "#lib/domain/rules/clock-params";
import { AppError } from "#lib/errors";
import { readSilenceRule } from "#lib/outbound/read-silence-rule";
import { actorFor, asSystem, refusalOf } from "#lib/testing";

test("silence rests on the days off that the rules of the clocks know now", async () => {
  const { userId } = await actorFor("supervisor");
  const daysOff = ["2099-10-01", "2099-10-02"];
  let seen: readonly string[] = [];
  const tryOut = asSystem(async (ctx: Context) => {
    await ctx.tx.insert(ruleVersions).values({
      ruleCode: "applied_in_time",
      version: 1_000_000 + randomInt(1_000_000),
      inForceFrom: ctx.now,
      params: { ...lawfulApplication, daysOff },
      setBy: userId,
      reason: "2099 年放假安排",
      createdAt: ctx.now,
    });
    seen = (await readSilenceRule(ctx)).daysOff;
    // Taken back, because a version holds for every other test as well.
    throw new AppError("reason_needed");
  }, null);
  expect(await refusalOf(tryOut)).toBe("reason_needed");
  expect(seen).toEqual(expect.arrayContaining(daysOff));
});
