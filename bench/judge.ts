import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { closeDatabase } from "#db/client";
import { inScope } from "#db/scope";
import { type Context, systemActor } from "#lib/context";
import { lawfulArrival } from "#lib/domain/rules/clock-params";
import { theLaw } from "#lib/domain/rules/rules-in-time";
import { type Comparison, compareJudgements } from "#lib/returns/compare-judgements";
import { step } from "../scripts/start/progress.ts";
import scratchDatabase from "../scripts/test/database.ts";
import { fillReturns } from "./fill-returns.ts";

const limitSeconds = 60;

/**
 * Judges 100,000 returns of one piece each again, as the preview of a rule's new version and the judgement after
 * it do: read from a database of its own, by the rules before and after, in the chunks of the product.
 */
export async function benchJudge(given: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...given],
    options: { returns: { type: "string", default: "100000" } },
  });
  const wanted = Number(values.returns);
  if (!(wanted >= 1 && wanted <= 1_000_000)) throw new Error("--returns is from 1 to 1000000.");
  const stop = await step("Starting a database", scratchDatabase);
  try {
    const superuserUrl = process.env.TEST_SUPERUSER_URL ?? "";
    await step(`Filling in ${wanted} returns`, () => fillReturns(superuserUrl, wanted));
    const started = performance.now();
    const { returns, different } = await judgeAll();
    const seconds = (performance.now() - started) / 1_000;
    const [cpu] = cpus();
    console.log(
      [
        `${cpus().length} cores ${cpu?.model ?? ""}, load ${loadavg()[0]?.toFixed(1)}`,
        `${returns} returns judged again in ${seconds.toFixed(1)} s (at most ${limitSeconds} s), ` +
          `${(returns / seconds).toFixed(0)} a second, ${different} differently`,
      ].join("\n"),
    );
    if (returns < wanted) throw new Error(`Only ${returns} of ${wanted} returns were judged.`);
    if (seconds > limitSeconds) process.exitCode = 1;
  } finally {
    await closeDatabase();
    await stop();
  }
}

async function judgeAll() {
  const stricter = { version: 2, inForceFrom: new Date(0), params: { ...lawfulArrival, houseLimitDays: 20 } };
  const comparison: Comparison = {
    before: theLaw,
    after: { ...theLaw, arrived_in_time: [...theLaw.arrived_in_time, stricter] },
    releasedFrom: stricter.inForceFrom,
  };
  let [returns, different] = [0, 0];
  await inScope({ scope: "system", code: null, actorId: null }, async (tx) => {
    const now = new Date();
    const ctx: Context = {
      tx,
      actor: systemActor,
      now,
      scannedAt: now,
      requestId: "bench",
      touchedLists: new Set(),
      ownerNews: [],
      changed: new Set(),
    };
    for (let after: string | null = null, more = true; more; ) {
      const judged = await compareJudgements(ctx, comparison, after);
      returns += judged.returns;
      different += judged.different.length;
      after = judged.next;
      more = after !== null;
    }
  });
  return { returns, different };
}
