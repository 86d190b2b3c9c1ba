import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { vi } from "vitest";
import { outbox } from "#db/schema/outbox";
import { inScope } from "#db/scope";
import { env, outsideVariables } from "#lib/env";
import { at, receiver } from "#lib/outbox/age.testing";
import { makeApplication, makeMessage, system } from "#lib/outbox/customs/message.testing";
import { makeFolder, writeSigned } from "#lib/outbox/customs/signer.testing";
import { untilWaiting } from "#lib/returns/race.testing";

/** A process takes seconds to begin where the machine is shared. */
const patienceMs = 20_000;
const program = join(import.meta.dirname, "send-once.testing.ts");
const declaration = {
  CUSTOMS_OFFICE_CODE: "2991",
  DECLARANT_COP_CODE: "3301960ABC",
  DECLARANT_COP_NAME: "归仓",
  DECLARANT_DXP_ID: "DXPENT0000099999",
  DECLARANT_AGENT_CODE: "3301980XYZ",
  DECLARANT_AGENT_NAME: "归仓报关行",
};

/** Waits until it is let go, counts how often it was asked, and signs differently every time. */
const gatedSigner = `
  const fs = require("node:fs");
  const [, asked, go] = process.argv;
  const xml = fs.readFileSync(0, "utf8");
  fs.appendFileSync(asked, ".");
  const sign = () => {
    if (!fs.existsSync(go)) return setTimeout(sign, 10);
    ${writeSigned}
  };
  sign();`;

/** A house of its own with one message that is due, workers that can be killed, and a signer that can be held. */
export async function makeKilledHouse(transport: "http" | "sandbox" | "folder", dueMs = 0) {
  const folder = makeFolder();
  const [asked, go, out] = ["asked", "go", "out"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  for (const one of [out, join(folder, "in")]) mkdirSync(one);
  const { id } = await makeMessage([await makeApplication("queued")], { delivered: false });
  // The rest of the one destination of all tests is no matter of this one.
  const due = { destination: id, nextAttemptAt: at(dueMs) };
  await inScope(system, (tx) => tx.update(outbox).set(due).where(eq(outbox.id, id)));
  const variables = {
    ...ownVariables(),
    ...declaration,
    CUSTOMS_CHANNEL: transport,
    CUSTOMS_URL: receiver.url,
    CUSTOMS_OUT_FOLDER: out,
    CUSTOMS_IN_FOLDER: join(folder, "in"),
    SIGNER_COMMAND: JSON.stringify([process.execPath, "-e", gatedSigner, asked, go]),
  };
  const visible = () => readdirSync(out).filter((name) => !name.startsWith("."));
  return {
    id,
    out,
    visible,
    letSign: () => writeFileSync(go, ""),
    untilAsked: () => vi.waitUntil(() => existsSync(asked), { timeout: patienceMs }),
    timesAsked: () => readFileSync(asked, "utf8").length,
    start: (ms: number) => startWorker(variables, at(ms)),
    staged: () => (existsSync(join(out, ".staged")) ? readdirSync(join(out, ".staged")) : []),
    /** Each copy of the document that reached customs. */
    arrived: () =>
      transport === "folder"
        ? visible().map((name) => readFileSync(join(out, name), "utf8"))
        : receiver.received.map(({ body }) => body),
  };
}

/** The settings of this process, as another one is given them. */
function ownVariables(): NodeJS.ProcessEnv {
  const settings = Object.entries(env()).filter(([, value]) => value !== undefined);
  return {
    ...outsideVariables(),
    ...Object.fromEntries(settings.map(([key, value]) => [key, String(value)])),
  };
}

function startWorker(variables: NodeJS.ProcessEnv, moment: Date): ChildProcess {
  const args = [program, String(moment.getTime())];
  return spawn(process.execPath, args, { env: variables, stdio: ["ignore", "ignore", "inherit"] });
}

/** Kills it without a word and waits until it is gone. */
export async function kill(worker: ChildProcess): Promise<void> {
  const gone = once(worker, "exit");
  worker.kill("SIGKILL");
  await gone;
}

/** Waits until it has ended by itself. */
export async function finish(worker: ChildProcess): Promise<void> {
  const [code] = worker.exitCode === null ? await once(worker, "exit") : [worker.exitCode];
  if (code !== 0) throw new Error(`a worker ended with ${code}`);
}

/** Holds a row of that table, lets the worker run into it, and kills it there. */
export async function killAt(
  row: { table: "outbox" | "customs_messages"; id: string },
  worker: ChildProcess,
  letGo: () => void,
): Promise<void> {
  await inScope(system, async (tx) => {
    await tx.execute(sql`select from ${sql.identifier(row.table)} where id = ${row.id} for update`);
    const [own] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
    letGo();
    await untilWaiting(own?.pid ?? 0, patienceMs);
    await kill(worker);
  });
}
