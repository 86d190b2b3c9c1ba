import { sql } from "drizzle-orm";
import { database } from "#db/client";
import type { Actor } from "#lib/context";
import { runUseCase, type UseCase } from "#lib/run-use-case";

/**
 * An arranged race: runs a use-case and holds its transaction open, starts the second, waits until the
 * server reports that the second waits for the first, and only then lets the first commit. A second that
 * never waits fails the test.
 */
export async function raceBehind<Input, First, Second>(
  actor: Actor,
  act: UseCase<Input, First>,
  input: Input,
  second: () => Promise<Second>,
): Promise<[PromiseSettledResult<First>, PromiseSettledResult<Second>]> {
  const held = Promise.withResolvers<number>();
  const gate = Promise.withResolvers<void>();
  const first = runUseCase(
    actor,
    async (ctx, given: Input) => {
      const output = await act(ctx, given);
      const [row] = await ctx.tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
      held.resolve(row?.pid ?? 0);
      await gate.promise;
      return output;
    },
    input,
  );
  first.catch(held.reject);
  const pid = await held.promise;
  const late = second();
  const settled = Promise.allSettled([first, late] as const);
  try {
    await untilWaiting(pid);
  } finally {
    gate.resolve();
  }
  return settled;
}

/** Waits until the server reports that somebody waits for that session. */
export async function untilWaiting(pid: number, patienceMs = 3_000): Promise<void> {
  const until = Date.now() + patienceMs;
  while (Date.now() < until) {
    const waiting = await database().execute(
      sql`select 1 from pg_stat_activity where ${pid} = any(pg_blocking_pids(pid))`,
    );
    if (waiting.length > 0) return;
  }
  throw new Error("the second transaction never waited for the first");
}
