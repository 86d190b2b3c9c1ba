import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { dayNumbers } from "#db/schema/returns";
import { inScope } from "#db/scope";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";
import { uuidv7 } from "#lib/uuid";

const system = { scope: "system", code: null, actorId: null } as const;

/** A write whose every effect can be counted. */
async function countUp(ctx: Context, kind: string): Promise<{ last: number }> {
  const [row] = await ctx.tx
    .insert(dayNumbers)
    .values({ kind, day: "000000", last: 1 })
    .onConflictDoUpdate({
      target: [dayNumbers.kind, dayNumbers.day],
      set: { last: sql`${dayNumbers.last} + 1` },
    })
    .returning({ last: dayNumbers.last });
  return { last: row?.last ?? 0 };
}

const onceOf = (key: string, request = "{}") => ({ route: "/api/test", key, request });

test("R44 the same key and body do the work once and get the same answer", async () => {
  const actor = await actorFor("supervisor");
  const [kind, key] = [uuidv7(), uuidv7()];
  const first = await runUseCase(actor, countUp, kind, { once: onceOf(key) });
  const second = await runUseCase(actor, countUp, kind, { once: onceOf(key) });
  expect([first, second]).toEqual([{ last: 1 }, { last: 1 }]);
});

test("the same key with another body is refused", async () => {
  const actor = await actorFor("supervisor");
  const [kind, key] = [uuidv7(), uuidv7()];
  await runUseCase(actor, countUp, kind, { once: onceOf(key) });
  expect(await refusalOf(runUseCase(actor, countUp, kind, { once: onceOf(key, "[]") }))).toBe("key_reused");
});

test("another person's equal key is another key", async () => {
  const [kind, key] = [uuidv7(), uuidv7()];
  await runUseCase(await actorFor("supervisor"), countUp, kind, { once: onceOf(key) });
  expect(await runUseCase(await actorFor("supervisor"), countUp, kind, { once: onceOf(key) })).toEqual({
    last: 2,
  });
});

test("while the first still runs, the second is told so, and the effect is one", async () => {
  const actor = await actorFor("supervisor");
  const [kind, key] = [uuidv7(), uuidv7()];
  const started = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  const slow = async (ctx: Context, input: string) => {
    started.resolve();
    await gate.promise;
    return countUp(ctx, input);
  };
  const first = runUseCase(actor, slow, kind, { once: onceOf(key) });
  await started.promise;
  expect(await refusalOf(runUseCase(actor, countUp, kind, { once: onceOf(key) }))).toBe("key_in_progress");
  gate.resolve();
  expect(await first).toEqual({ last: 1 });
});

test("R30 a refusal leaves nothing behind, not even its key", async () => {
  const actor = await actorFor("supervisor");
  const [kind, key] = [uuidv7(), uuidv7()];
  const refused = async (ctx: Context, input: string) => {
    await countUp(ctx, input);
    throw new AppError("reason_needed");
  };
  expect(await refusalOf(runUseCase(actor, refused, kind, { once: onceOf(key) }))).toBe("reason_needed");
  expect(await runUseCase(actor, countUp, kind, { once: onceOf(key) })).toEqual({ last: 1 });
});

test("R14 a transaction that lost against another is tried again", async () => {
  const actor = await actorFor("supervisor");
  const kind = uuidv7();
  let attempts = 0;
  const unlucky = async (ctx: Context, input: string) => {
    attempts++;
    if (attempts < 3)
      await ctx.tx.execute(sql`do $$ begin raise exception 'lost' using errcode = '40001'; end $$`);
    return countUp(ctx, input);
  };
  expect(await runUseCase(actor, unlucky, kind)).toEqual({ last: 1 });
  expect(attempts).toBe(3);
});

test.each([
  ["a NUL", sql`select ${"a\u0000b"}::text`],
  ["the year 0000", sql`select ${"0000-01-01"}::date`],
  ["an id that is none", sql`select ${"aaaa"}::uuid`],
])("%s is bad input and not a fault", async (_, statement) => {
  const actor = await actorFor("supervisor");
  const work = runUseCase(actor, async (ctx) => void (await ctx.tx.execute(statement)), null);
  expect(await refusalOf(work)).toBe("input_invalid");
});

test("a session the server cut off is a refusal that may be tried again, and the pool lives on", async () => {
  const actor = await actorFor("supervisor");
  const cutOff = async (ctx: Context) => {
    await ctx.tx.execute(sql`select pg_terminate_backend(pg_backend_pid())`);
  };
  expect(await refusalOf(runUseCase(actor, cutOff, null))).toBe("database_away");
  const [row] = await inScope(system, (tx) => tx.execute<{ alive: number }>(sql`select 1 as alive`));
  expect(row?.alive).toBe(1);
});
