import { cpus, loadavg } from "node:os";
import { failureLines, reportProof, reportSabotage } from "../failures.ts";
import { percentile, recoveryLines } from "./figures.ts";
import type { Flags } from "./flags.ts";
import { foundAs } from "./sabotage.ts";
import type { Storm } from "./storm.ts";

type Audited = {
  events: number;
  feedback: { messages: number; attempts: number };
  deliveries: { madeAt: number; began: number; ended: number }[];
  seconds: number;
};

const promise = "every acknowledged scan is stored once, none twice, none lost";

/** Prints the figures and what was found wrong. True when the promise held, or when the sabotage was found. */
export function report(storm: Storm, { seed, sabotage }: Flags, audited: Audited): boolean {
  const { answers, failures, longestAnswerMs } = storm;
  const waited = answers.map((answer) => answer.waited);
  const { messages, attempts } = audited.feedback;
  console.log(
    [
      "",
      `seed ${seed}, ${answers.length} scans acknowledged in ${audited.seconds.toFixed(1)} s, ${storm.repeats} repeats, ${storm.lostAnswers} answers thrown away; ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}`,
      ...recoveryLines(storm, audited.deliveries),
      `a bench waited               p50 ${percentile(waited, 0.5)} ms  p99 ${percentile(waited, 0.99)} ms  max ${percentile(waited, 1)} ms; longest single request ${longestAnswerMs} ms`,
      `stored                       ${audited.events} events in whole chains, ${messages} messages taken in ${attempts} attempts`,
      "",
      ...failureLines(failures),
    ].join("\n"),
  );
  return sabotage ? reportSabotage(sabotage, foundAs[sabotage], failures) : reportProof(promise, failures);
}
