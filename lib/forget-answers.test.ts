import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { idempotencyKeys } from "#db/schema/idempotency";
import { inScope } from "#db/scope";
import { forgetAnswers } from "#lib/forget-answers";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";

const system = { scope: "system", code: null, actorId: null } as const;
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

/** Stores the answer to a write of that day, of an actor nobody else is. */
async function answeredOn(day: Date, actor: string = randomUUID()) {
  const row = {
    actor,
    route: "/api/pieces",
    key: randomUUID(),
    requestHash: Buffer.alloc(32),
    response: "{}",
  };
  await inScope(system, (tx) => tx.insert(idempotencyKeys).values({ ...row, createdAt: day }));
  return actor;
}

const isKept = async (actor: string) =>
  inScope(system, async (tx) => (await tx.$count(idempotencyKeys, eq(idempotencyKeys.actor, actor))) === 1);

async function forgetAll() {
  while ((await asSystem(forgetAnswers, null)) > 0);
}

test("answers older than a month go, also those of many days, and younger ones stay", async () => {
  const old = [
    await answeredOn(daysAgo(400)),
    await answeredOn(daysAgo(60)),
    await answeredOn(daysAgo(30.1)),
  ];
  const young = [await answeredOn(daysAgo(29.9)), await answeredOn(new Date())];
  await forgetAll();
  expect(await Promise.all(old.map(isKept))).toEqual([false, false, false]);
  expect(await Promise.all(young.map(isKept))).toEqual([true, true]);
});

test("only the product itself forgets", async () => {
  expect(await refusalOf(runUseCase(await actorFor("administrator"), forgetAnswers, null))).toBe(
    "not_permitted",
  );
});

test("the database lets no young key go, nor an old one for whose it is", async () => {
  const actor = await answeredOn(daysAgo(40), (await actorFor("receiver")).userId);
  const young = await answeredOn(daysAgo(29));
  const eyes = { scope: "warehouse", code: null, actorId: actor } as const;
  const remove = (of: string) => sql`delete from idempotency_keys where actor = ${of} returning key`;
  expect(await inScope(eyes, (tx) => tx.execute(remove(actor)))).toHaveLength(0);
  expect(await inScope(system, (tx) => tx.execute(remove(young)))).toHaveLength(0);
  expect(await isKept(young)).toBe(true);
});
