import { setTimeout as sleep } from "node:timers/promises";
import { seededRandom } from "../../scripts/demo/random.ts";
import { killKept } from "../product/kill.ts";
import type { Storm } from "./storm.ts";

export const victims = ["postgres", "web", "worker"] as const;
export type Victim = (typeof victims)[number];

export type Killed = { victim: Victim; at: number };

type Plan = { scans: number; kills: number; seed: string };

/**
 * Kills Postgres, the web server and the worker in turn, spread over the scans by chance, each with SIGKILL in the
 * middle of what it does. The next one waits until the product has answered again. Returns how to end it.
 */
export function startKiller(
  storm: Storm,
  dataDir: string,
  { scans, kills, seed }: Plan,
): () => Promise<void> {
  let over = false;
  const random = seededRandom(`${seed} kills`);
  const plan = Array.from({ length: kills }, (_, turn) => ({
    mark: ((turn + random.next()) / kills) * scans,
    delayMs: random.int(0, 30),
  }));
  const done = (async () => {
    for (const [turn, { mark, delayMs }] of plan.entries()) {
      const victim = victims[turn % victims.length] ?? "web";
      while (!over && (storm.answers.length < mark || !isAnswering(storm))) await sleep(5);
      await sleep(delayMs);
      while (!over && !kill(storm, dataDir, victim)) await sleep(20);
    }
  })();
  return async () => {
    over = true;
    await done;
  };
}

/** Whether a scan that was sent after the last kill has been acknowledged. */
function isAnswering({ kills, answers }: Storm): boolean {
  const last = kills.at(-1);
  const latest = answers.at(-1);
  return !last || (latest !== undefined && latest.began >= last.at);
}

/** False when the victim does not run just now. */
function kill(storm: Storm, dataDir: string, victim: Victim): boolean {
  if (!killKept(dataDir, victim)) return false;
  storm.kills.push({ victim, at: Date.now() });
  return true;
}
