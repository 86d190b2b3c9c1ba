import { cpus, loadavg } from "node:os";
import { percentile } from "../crash/figures.ts";
import { failureLines, reportProof, reportSabotage } from "../failures.ts";
import type { Timing } from "./figures.ts";
import type { Flags } from "./flags.ts";
import { deadOffice, errorsOfHundred, officeCodes } from "./offices.ts";
import type { House, Told } from "./read-house.ts";
import type { Wire } from "./read-wire.ts";
import { foundAs } from "./sabotage.ts";
import { memoryOfLongestLife } from "./watch-memory.ts";
import type { Weather } from "./weather.ts";

export type Audited = {
  told: Told[];
  house: House;
  wire: Wire;
  timing: Timing;
  whole: number;
  seconds: number;
};

const promise = "every loop of a living office closed once, and nothing of the dead one is lost";

/** Prints the figures and what was found wrong. True when the promise held, or when the sabotage was found. */
export function report(weather: Weather, { seed, sabotage }: Flags, audited: Audited): boolean {
  const { failures } = weather;
  console.log(
    [
      "",
      `seed ${seed}: ${new Set(weather.owed.map(({ returnId }) => returnId)).size} returns, ${weather.owed.length} messages to ${officeCodes.length} offices in ${audited.seconds.toFixed(0)} s; ${errorsOfHundred} % errors, ${weather.kills.length} kills; ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}`,
      ...timingLines(audited.timing),
      ...countLines(audited),
      memoryLine(weather),
      "",
      ...failureLines(failures),
    ].join("\n"),
  );
  return sabotage ? reportSabotage(sabotage, foundAs[sabotage], failures) : reportProof(promise, failures);
}

function row(name: string, values: readonly number[]): string {
  const at = (share: number) => `${Math.round(percentile(values, share))} ms`.padStart(9);
  return `${name.padEnd(44)} p50 ${at(0.5)}  p95 ${at(0.95)}  max ${at(1)}  of ${values.length}`;
}

function timingLines({ leaves, leavesAnyhow, delivered, recoveries }: Timing): string[] {
  return [
    row("commit → first attempt, a worker is up", leaves),
    row("commit → first attempt, whatever happened", leavesAnyhow),
    row("commit → delivered", delivered),
    row("worker killed → next one sends", recoveries),
  ];
}

function countLines({ told, house, wire, whole }: Audited): string[] {
  const dead = told.filter(({ office }) => office === deadOffice);
  const atDead = wire.attempts.filter(({ office }) => office === deadOffice).length;
  const words = [...wire.words.values()];
  const forged = words.filter(({ keyIsWrong }) => keyIsWrong);
  const effects = [...Map.groupBy(house.answers, ({ effect }) => effect)].map(
    ([effect, rows]) => `${rows.length} ${effect}`,
  );
  return [
    `living offices: ${whole} loops closed; ${wire.attempts.length - atDead} attempts for ${told.length - dead.length} messages`,
    `dead office:    ${dead.length} messages wait, ${atDead} attempts`,
    `answers:        ${words.length} sent, ${forged.length} of them forged; kept ${effects.join(", ")}`,
  ];
}

function memoryLine(weather: Weather): string {
  const { first, last, seconds } = memoryOfLongestLife(weather);
  const megabytes = (bytes: number) => `${(bytes / 1_048_576).toFixed(0)} MB`;
  return `memory:         ${megabytes(first)} in the first third, ${megabytes(last)} in the last, of ${seconds} s of one worker's life`;
}
