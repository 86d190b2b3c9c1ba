import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { eq } from "drizzle-orm";
import { closeDatabase } from "#db/client";
import { batches } from "#db/schema/batches";
import { users } from "#db/schema/people";
import { inScope } from "#db/scope";
import { announceNow } from "#lib/announce";
import { type Actor, systemActor } from "#lib/context";
import { scopeOfRole } from "#lib/domain/role";
import { carryOn, listNext } from "#lib/outbound/carry-on";
import { executeBatch } from "#lib/outbound/execute-batch";
import { sealBatch } from "#lib/outbound/seal-batch";
import { unsealBatch } from "#lib/outbound/unseal-batch";
import { runUseCase } from "#lib/run-use-case";
import { step } from "../scripts/start/progress.ts";
import scratchDatabase from "../scripts/test/database.ts";
import { fillLoad, loadNo } from "./fill-load.ts";
import { fillReturns } from "./fill-returns.ts";

/** What a use-case has before the product answers that the database is away. */
const deadlineMs = 5_000;

const eyes = { scope: "system", code: null, actorId: null } as const;
const papers = { sealNo: "HZ-1", vehicleNo: "浙A12345" };
const lastPapers = { declarationNo: "299120260000000001", exportRef: "COSU-1" };

/**
 * Seals a load of thousands of pieces, opens it again, seals it anew and carries it out as the worker does: how long
 * each transaction takes with the history and the feedback it writes. Fails when one comes near the deadline of a
 * use-case, or a piece is left.
 */
export async function benchExecute(given: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...given],
    options: { pieces: { type: "string", default: "5000" } },
  });
  const wanted = Number(values.pieces);
  if (!(wanted >= 1 && wanted <= 10_000)) throw new Error("--pieces is from 1 to 10000.");
  const stop = await step("Starting a database", scratchDatabase);
  try {
    const superuserUrl = process.env.TEST_SUPERUSER_URL ?? "";
    await step(`Filling in ${wanted} pieces`, () => fillReturns(superuserUrl, wanted));
    await step("Loading them", () => fillLoad(superuserUrl));
    await measure(wanted, await readSupervisor());
  } finally {
    await announceNow();
    await closeDatabase();
    await stop();
  }
}

async function readSupervisor(): Promise<Actor> {
  const [user] = await inScope(eyes, (tx) => tx.select({ id: users.id }).from(users));
  return { userId: user?.id ?? null, role: "supervisor", scope: scopeOfRole.supervisor, scopeCode: null };
}

async function measure(wanted: number, supervisor: Actor): Promise<void> {
  console.log(`${cpus().length} cores ${cpus()[0]?.model ?? ""}, load ${loadavg()[0]?.toFixed(1)}`);
  const counted = { countedPieces: wanted, papers, grossWeightGrams: wanted * 400 };
  const seal = () => runUseCase(supervisor, sealBatch, { batchNo: loadNo, ...counted });
  const unseal = () => runUseCase(supervisor, unsealBatch, { batchNo: loadNo, reason: "补装" });
  const left = { batchNo: loadNo, gateAt: null, papers: lastPapers };
  const execute = () => runUseCase(supervisor, executeBatch, left);
  report("sealed", wanted, [await timed(seal)]);
  report("opened again", wanted, [await timed(unseal)]);
  report("sealed anew", wanted, [await timed(seal)]);
  report("told to leave", wanted, [await timed(execute)]);
  report("closed", wanted, await closeAll());
  const [row] = await inScope(eyes, (tx) => tx.select().from(batches).where(eq(batches.batchNo, loadNo)));
  if (row?.status !== "executed") throw new Error(`The load is ${row?.status}.`);
}

async function closeAll(): Promise<number[]> {
  const rounds: number[] = [];
  for (let after = ""; ; ) {
    const plates = await runUseCase(systemActor, listNext, { batchNo: loadNo, after });
    const last = plates.at(-1);
    if (last === undefined) return rounds;
    rounds.push(await timed(() => runUseCase(systemActor, carryOn, { batchNo: loadNo, plates })));
    after = last;
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function report(word: string, pieces: number, rounds: readonly number[]): void {
  const times = rounds.toSorted((a, b) => a - b);
  const total = times.reduce((all, one) => all + one, 0);
  const longest = times.at(-1) ?? 0;
  console.log(
    `${pieces} ${word} in ${(total / 1_000).toFixed(1)} s, ${rounds.length} transactions: ` +
      `p50 ${(times[Math.floor(times.length / 2)] ?? 0).toFixed(0)} ms, longest ${longest.toFixed(0)} ms (at most ${deadlineMs})`,
  );
  if (longest > deadlineMs) process.exitCode = 1;
}
