import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Transaction } from "#db/client";
import { inScope } from "#db/scope";
import { claimStatement } from "#lib/outbox/claim-due";

/** Some forty for each of twenty-one offices; one look at each of the messages would touch many thousands. */
const pagesAtMost = 2_000;

class Undone extends Error {}

const system = { scope: "system", code: null, actorId: null } as const;
/** A moment before all that waits here; nothing of this file is ever committed. */
const at = (ms: number) => new Date(Date.UTC(1990, 0, 1) + ms);

/** Lets so many messages wait for one office, two of each key, and one for each of twenty others. */
async function fill(tx: Transaction, waiting: number): Promise<void> {
  const moment = at(0).toISOString();
  await tx.execute(sql`
    insert into outbox (id, channel, destination, ordering_key, body, sealed, created_at, next_attempt_at)
    select 'cost-' || n, 'feedback', case when n <= ${waiting} then 'cost-dead' else 'cost-' || n end,
      'cost-' || n % (${waiting} / 2), 'x', false, ${moment}::timestamptz,
      ${moment}::timestamptz - make_interval(secs => (${waiting} - n) / 1000.0)
    from generate_series(1, ${waiting} + 20) n`);
  await tx.execute(sql`analyze outbox`);
}

/** How many pages a claim touches, while that office rests, is tried after its rest, or refuses every message. */
async function pagesOf(waiting: number, office: "rests" | "is tried" | "refuses"): Promise<number> {
  let pages = 0;
  const work = inScope(system, async (tx) => {
    await fill(tx, waiting);
    if (office !== "refuses") {
      const until = at(office === "rests" ? 60_000 : 0).toISOString();
      await tx.execute(sql`
        insert into outbox_destinations (destination, consecutive_failures, open_until)
        values ('cost-dead', 9, ${until}::timestamptz)`);
    }
    const [row] = await tx.execute<{ "QUERY PLAN": [{ Plan: Record<string, number> }] }>(
      sql`explain (analyze, buffers, format json) ${claimStatement(at(1), 48, [])}`,
    );
    const plan = row?.["QUERY PLAN"][0].Plan ?? {};
    pages = (plan["Shared Hit Blocks"] ?? 0) + (plan["Shared Read Blocks"] ?? 0);
    throw new Undone();
  });
  await expect(work).rejects.toThrow(Undone);
  return pages;
}

test.each(["rests", "is tried", "refuses"] as const)(
  "what a claim costs does not grow with what waits for an office that %s",
  async (office) => {
    expect(await pagesOf(50_000, office)).toBeLessThan(pagesAtMost);
  },
);
