import { randomInt } from "node:crypto";
import { expect, test } from "vitest";
import { ruleVersions } from "#db/schema/rules";
import { importLists } from "#lib/customs/import-lists";
import { makeList, makeReceipt, stored } from "#lib/customs/import-lists.testing";
import { importReceipts } from "#lib/customs/import-receipts";
import { lawfulApplication } from "#lib/domain/rules/clock-params";
import { randomDigits } from "#lib/returns/testing";
import { actorFor, asSystem } from "#lib/testing";

const days = async (list: ReturnType<typeof makeList>) => {
  const { lastApplicationDay, lastArrivalDay } = await stored(list);
  return [lastApplicationDay, lastArrivalDay];
};
const released = (list: ReturnType<typeof makeList>, releasedAt: Date) => ({
  ...list,
  releasedAt,
  head: { ...list.head, invtNo: `31052026I${randomDigits(9)}` },
});

test("nobody knows the last days of a list before it is released", async () => {
  const list = makeList();
  await asSystem(importLists, [list]);
  expect(await days(list)).toEqual([null, null]);
});

// GACC 2020 No. 45: one minute before midnight in Shanghai, and one after.
test.each([
  ["2026-08-02T15:59:00Z", ["2026-09-01", "2026-09-16"]],
  ["2026-08-02T16:01:00Z", ["2026-09-02", "2026-09-17"]],
])("a release at %s fixes them, whatever tells of it", async (at, expected) => {
  const releasedAt = new Date(at);
  const [bare, toldLater, toldAtOnce] = [makeList(), makeList(), makeList()];
  await asSystem(importLists, [bare, toldLater]);
  await asSystem(importReceipts, [makeReceipt(bare, { returnedAt: releasedAt })]);
  const [later, atOnce] = [released(toldLater, releasedAt), released(toldAtOnce, releasedAt)];
  await asSystem(importLists, [later, atOnce]);
  expect(await Promise.all([days(bare), days(later), days(atOnce)])).toEqual([expected, expected, expected]);
});

test("the version of the rule in force at the release counts, also for what was told late", async () => {
  // In a year of its own the version meets no other test's lists.
  const from = new Date(Date.UTC(2150 + randomInt(1_000), 0, 1));
  const { userId } = await actorFor("supervisor");
  await asSystem(async ({ tx, now }) => {
    await tx.insert(ruleVersions).values({
      ruleCode: "applied_in_time",
      version: 2 + randomInt(1_000_000_000),
      inForceFrom: from,
      params: { ...lawfulApplication, limitDays: 20 },
      setBy: userId ?? "",
      reason: "公告修订",
      createdAt: now,
    });
  }, undefined);
  const [before, after] = [makeList(), makeList()];
  await asSystem(importLists, [before, after]);
  await asSystem(importReceipts, [
    makeReceipt(before, { returnedAt: new Date(from.getTime() - 1) }),
    makeReceipt(after, { returnedAt: from }),
  ]);
  const year = from.getUTCFullYear();
  expect((await days(before))[0]).toBe(`${year}-01-31`);
  expect((await days(after))[0]).toBe(`${year}-01-21`);
});
