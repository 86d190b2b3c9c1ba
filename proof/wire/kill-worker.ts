import { setTimeout as sleep } from "node:timers/promises";
import { seededRandom } from "../../scripts/demo/random.ts";
import { killKept } from "../product/kill.ts";
import type { Weather } from "./weather.ts";

/** The rest of the time no worker is killed, so that one lives long enough to say something of its memory. */
const shareOfTime = 0.65;

type Plan = { dataDir: string; kills: number; seconds: number; seed: string };

/** Kills the worker so many times within the first two thirds of the time, each moment by chance within its turn. */
export async function killWorker(weather: Weather, plan: Plan): Promise<void> {
  const random = seededRandom(`${plan.seed} kills`);
  const turnMs = (plan.seconds * 1000 * shareOfTime) / plan.kills;
  const began = Date.now();
  for (let turn = 0; turn < plan.kills; turn += 1) {
    const at = began + (turn + 0.4 + random.next() * 0.6) * turnMs;
    await sleep(Math.max(0, at - Date.now()));
    while (!killKept(plan.dataDir, "worker")) await sleep(20);
    weather.kills.push(Date.now());
  }
}
