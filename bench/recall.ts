import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { closeDatabase, type Transaction } from "#db/client";
import { users } from "#db/schema/people";
import { inScope } from "#db/scope";
import { announceNow } from "#lib/announce";
import { type Actor, systemActor } from "#lib/context";
import { scopeOfRole } from "#lib/domain/role";
import { catchRecalled } from "#lib/recalls/catch-recalled";
import { freeRecalled } from "#lib/recalls/free-recalled";
import { getRecall } from "#lib/recalls/get-recall";
import { issueRecall } from "#lib/recalls/issue-recall";
import { liftRecall } from "#lib/recalls/lift-recall";
import { previewRecall } from "#lib/recalls/preview-recall";
import { type Sweep, sweepOnce } from "#lib/recalls/sweep";
import { runUseCase } from "#lib/run-use-case";
import { step } from "../scripts/start/progress.ts";
import scratchDatabase from "../scripts/test/database.ts";
import { fillRecalled, recalledCode } from "./fill-recalled.ts";
import { fillReturns } from "./fill-returns.ts";

/** What a use-case has before the product answers that the database is away. */
const deadlineMs = 5_000;
const statementsAtMost = 5;

const scope = { barCode: recalledCode, batches: "", expiresFrom: null, expiresTo: null };
const said = {
  source: "国家市场监督管理总局",
  documentNo: "总局公告2026年第18号",
  reason: "检出禁用物质",
  validFrom: "2026-01-01",
  validTo: null,
  replaces: null,
};

type Round = { ms: number; statements: number };

/**
 * Catches thousands of pieces of one recall and frees them again, half of them here and half gone, as the worker
 * does: how long each transaction takes with the history and the feedback it writes, and how many statements a piece
 * costs. Fails when one comes near the deadline of a use-case.
 */
export async function benchRecall(given: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...given],
    options: { pieces: { type: "string", default: "5000" } },
  });
  const wanted = Number(values.pieces);
  if (!(wanted >= 1 && wanted <= 100_000)) throw new Error("--pieces is from 1 to 100000.");
  const stop = await step("Starting a database", scratchDatabase);
  try {
    const superuserUrl = process.env.TEST_SUPERUSER_URL ?? "";
    // As many others stand beside them, as in any house.
    await step(`Filling in ${2 * wanted} pieces`, () => fillReturns(superuserUrl, 2 * wanted));
    await step("Telling their offices", () => fillRecalled(superuserUrl, wanted));
    await measure(wanted, await readSupervisor());
  } finally {
    await announceNow();
    await closeDatabase();
    await stop();
  }
}

async function readSupervisor(): Promise<Actor> {
  const eyes = { scope: "system", code: null, actorId: null } as const;
  const [user] = await inScope(eyes, (tx) => tx.select({ id: users.id }).from(users));
  return { userId: user?.id ?? null, role: "supervisor", scope: scopeOfRole.supervisor, scopeCode: null };
}

async function measure(wanted: number, supervisor: Actor): Promise<void> {
  console.log(`${cpus().length} cores ${cpus()[0]?.model ?? ""}, load ${loadavg()[0]?.toFixed(1)}`);
  const before = performance.now();
  const { here, gone } = await runUseCase(supervisor, previewRecall, scope);
  console.log(
    `the preview finds ${here} here and ${gone} gone in ${(performance.now() - before).toFixed(0)} ms`,
  );
  const { recallNo } = await runUseCase(supervisor, issueRecall, { ...scope, ...said });
  report("caught", wanted, await carryOut(catchRecalled));
  const opened = performance.now();
  const { waiting, pieces } = await runUseCase(supervisor, getRecall, { recallNo });
  console.log(`the desk reads ${pieces.length} in ${(performance.now() - opened).toFixed(0)} ms`);
  if (waiting > 0 || pieces.length !== wanted) throw new Error(`Only ${pieces.length} pieces were caught.`);
  await runUseCase(supervisor, liftRecall, { recallNo, reason: "复检合格" });
  report("freed", wanted, await carryOut(freeRecalled));
}

async function carryOut(sweep: Sweep): Promise<Round[]> {
  const rounds: Round[] = [];
  for (let plates = [""]; plates.length > 0; ) {
    const round = { ms: 0, statements: 0 };
    const started = performance.now();
    plates = await runUseCase(
      systemActor,
      (ctx, after: string) => {
        ctx.tx = counted(ctx.tx, round);
        return sweepOnce(ctx, sweep, after);
      },
      plates.at(-1) ?? "",
    );
    round.ms = performance.now() - started;
    rounds.push(round);
  }
  return rounds;
}

/** The transaction, counting what is asked of it, up to the messages that are written last. */
function counted(tx: Transaction, round: Round): Transaction {
  return new Proxy(tx, {
    get: (target, key, receiver) => {
      if (["select", "selectDistinct", "insert", "update", "execute"].includes(String(key)))
        round.statements += 1;
      return Reflect.get(target, key, receiver);
    },
  });
}

function report(word: string, pieces: number, rounds: readonly Round[]): void {
  const times = rounds.map(({ ms }) => ms).toSorted((a, b) => a - b);
  const [total, statements] = [sum(times), sum(rounds.map((round) => round.statements)) / pieces];
  const p50 = times[Math.floor(times.length / 2)] ?? 0;
  const longest = times.at(-1) ?? 0;
  console.log(
    `${pieces} ${word} in ${(total / 1_000).toFixed(1)} s, ${rounds.length} transactions: p50 ${p50.toFixed(0)} ms, ` +
      `longest ${longest.toFixed(0)} ms (at most ${deadlineMs}), ${statements.toFixed(2)} statements a piece (at most ${statementsAtMost})`,
  );
  if (longest > deadlineMs || statements > statementsAtMost) process.exitCode = 1;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
