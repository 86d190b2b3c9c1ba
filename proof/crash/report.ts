import { cpus, loadavg } from "node:os";
import { percentile, recoveryLines } from "./figures.ts";
import type { Flags } from "./flags.ts";
import { foundAs } from "./sabotage.ts";
import type { Failure, Storm } from "./storm.ts";

type Audited = {
  events: number;
  feedback: { messages: number; attempts: number };
  deliveries: { madeAt: number; began: number; ended: number }[];
  seconds: number;
};

const examplesShown = 5;

/** Prints the figures and what was found wrong. True when the promise held, or when the sabotage was found. */
export function report(storm: Storm, flags: Flags, audited: Audited): boolean {
  const { answers, failures, longestAnswerMs } = storm;
  const waited = answers.map((answer) => answer.waited);
  const { messages, attempts } = audited.feedback;
  console.log(
    [
      "",
      `seed ${flags.seed}, ${answers.length} scans acknowledged in ${audited.seconds.toFixed(1)} s, ${storm.repeats} repeats, ${storm.lostAnswers} answers thrown away; ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}`,
      ...recoveryLines(storm, audited.deliveries),
      `a bench waited               p50 ${percentile(waited, 0.5)} ms  p99 ${percentile(waited, 0.99)} ms  max ${percentile(waited, 1)} ms; longest single request ${longestAnswerMs} ms`,
      `stored                       ${audited.events} events in whole chains, ${messages} messages taken in ${attempts} attempts`,
      "",
      ...[...Map.groupBy(failures, ({ kind }) => kind)].flatMap(failureLines),
    ].join("\n"),
  );
  return flags.sabotage ? reportSabotage(flags.sabotage, failures) : reportProof(failures);
}

function failureLines([kind, found]: [string, Failure[]]): string[] {
  const examples = found.slice(0, examplesShown).map(({ what }) => `    ${what}`);
  return [`  ${kind}: ${found.length}`, ...examples];
}

function reportProof(failures: readonly Failure[]): boolean {
  console.log(
    failures.length === 0
      ? "✓ every acknowledged scan is stored once, none twice, none lost"
      : `✗ ${failures.length} faults`,
  );
  return failures.length === 0;
}

function reportSabotage(sabotage: NonNullable<Flags["sabotage"]>, failures: readonly Failure[]): boolean {
  const kind = foundAs[sabotage];
  const found = failures.filter((failure) => failure.kind === kind).length;
  console.log(
    found > 0
      ? `✓ the sabotage ${sabotage} was found: ${kind}, ${found} times`
      : `✗ the sabotage ${sabotage} was not found: nothing ${kind}`,
  );
  return found > 0;
}
