import { randomInt } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { applications } from "#db/schema/applications";
import { findings } from "#db/schema/findings";
import { inScope } from "#db/scope";
import { declareAutomatically } from "#lib/customs/declare-automatically";
import { makeInspectedReturn } from "#lib/customs/inspected-return.testing";
import { system } from "#lib/customs/received-receipt.testing";
import { decide, takeTurnsDeciding } from "#lib/house-settings.testing";
import { lockItem } from "#lib/returns/lock-item";
import { actorFor, asSystem } from "#lib/testing";

takeTurnsDeciding();

const dayMs = 86_400_000;
/** A time of this file's own: to its eyes all that other tests have is too late to be declared. */
const start = new Date(Date.UTC(2120, 0, 1, 4) + randomInt(10_000) * dayMs);

type Pieces = NonNullable<Parameters<typeof makeInspectedReturn>[0]>["pieces"];

const makeReady = (pieces: Pieces) =>
  makeInspectedReturn({
    pieces,
    arrivedAt: start,
    sale: { releasedAt: new Date(start.getTime() - 10 * dayMs) },
  });

const applicationsOf = (returnId: string) =>
  inScope(system, (tx) => tx.select().from(applications).where(eq(applications.returnId, returnId)));

async function inspectNow(plate = "") {
  const { userId } = await actorFor("inspector");
  await asSystem(async (ctx) => {
    const { id, round } = await lockItem(ctx, plate);
    await ctx.tx.insert(findings).values({
      itemId: id,
      round,
      kind: "inspection",
      grade: "good",
      checklist: {},
      original: "yes",
      foundBy: userId,
      foundAt: ctx.now,
    });
  }, undefined);
}

test("what was inspected before stays with the declarant, and so does its return", async () => {
  const backlog = await makeReady([{ gnum: 1 }]);
  const mixed = await makeReady([{ gnum: 1 }, { gnum: 1, round: 2 }]);
  await decide("declareAutomatically", true);
  await inspectNow(mixed.plates[1]);
  const fresh = await makeReady([{ gnum: 1 }]);
  await asSystem((ctx) => declareAutomatically(ctx), undefined, { now: start });
  const counts = [backlog, mixed, fresh].map(async ({ returnId }) => (await applicationsOf(returnId)).length);
  expect(await Promise.all(counts)).toEqual([0, 0, 1]);
});
