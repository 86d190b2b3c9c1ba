import { spawnSync } from "node:child_process";
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { type Product, startProduct } from "../proof/product/start-product.ts";
import { ensureBuild } from "../scripts/start/build.ts";
import { step } from "../scripts/start/progress.ts";
import { projectRoot } from "../scripts/start/settings.ts";
import { type Ask, closedLoop, type Load } from "./closed-loop.ts";
import { type CpuTime, cpuTimeMs } from "./cpu-time.ts";
import { arrivals, livez } from "./routes.ts";

const connectionCounts = [1, 8, 32] as const;
const rounds = 3;
const warmUpMs = 1_500;

/** With the processor time of one request. */
type Cell = Load & CpuTime;

/**
 * Prints how many dock scans a second the started product answers, how long one takes and what it costs, beside a
 * route that does nothing: the same minutes of the same machine, so that the ratio says what a scan is worth.
 * Medians of three rounds, the two routes in turn.
 */
export async function benchScan(given: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...given],
    options: { seconds: { type: "string", default: "4" } },
  });
  const forMs = Number(values.seconds) * 1_000;
  if (!(forMs >= 100 && forMs <= 60_000)) throw new Error("--seconds is from 0.1 to 60.");
  await ensureBuild();
  const product = await step("Starting the product", startProduct);
  try {
    const routes = {
      "GET /livez": livez(product),
      "POST /api/arrivals": await step("Announcing parcels", () => arrivals(product)),
    };
    for (const ask of Object.values(routes)) await closedLoop(ask, 8, warmUpMs);
    console.log(heading());
    for (const connections of connectionCounts) await measure(product, routes, connections, forMs);
  } finally {
    await product.stop(false);
  }
}

async function measure(
  { dataDir }: Product,
  routes: Readonly<Record<string, Ask>>,
  connections: number,
  forMs: number,
): Promise<void> {
  const cells = new Map<string, Cell[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (const [route, ask] of Object.entries(routes)) {
      const before = cpuTimeMs(dataDir);
      const load = await closedLoop(ask, connections, forMs);
      const after = cpuTimeMs(dataDir);
      const web = (after.web - before.web) / load.requests;
      const postgres = (after.postgres - before.postgres) / load.requests;
      cells.set(route, [...(cells.get(route) ?? []), { ...load, web, postgres }]);
    }
  }
  for (const [route, measured] of cells) console.log(line(route, connections, measured));
}

function heading(): string {
  const [cpu] = cpus();
  return [
    "",
    `${new Date().toISOString().slice(0, 16)}Z  commit ${commitName()}  ${cpus().length} cores ${cpu?.model ?? ""}, load ${loadavg()[0]?.toFixed(1)}`,
    "",
    "route                connections    a second    p50 ms    p99 ms    CPU ms web + Postgres",
  ].join("\n");
}

/** The commit that is measured, with a word when files differ from it. */
function commitName(): string {
  const git = spawnSync("git", ["describe", "--always", "--dirty"], { cwd: projectRoot, encoding: "utf8" });
  return git.stdout?.trim() || "unknown";
}

function line(route: string, connections: number, cells: readonly Cell[]): string {
  const figure = (of: (cell: Cell) => number, digits: number, width: number) =>
    median(cells.map(of)).toFixed(digits).padStart(width);
  return [
    route.padEnd(20),
    String(connections).padStart(12),
    figure((cell) => cell.perSecond, 0, 12),
    figure((cell) => cell.p50, 1, 10),
    figure((cell) => cell.p99, 1, 10),
    figure((cell) => cell.web, 2, 14),
    " +",
    figure((cell) => cell.postgres, 2, 9),
  ].join("");
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
