import { explain } from "./start/explain.ts";
import type { Counts } from "./test/counts.ts";
import { type TestStep, testSteps } from "./test/steps.ts";

const fastOnly = process.argv[2] === "fast";
const done: { name: string; seconds: string; counts: Counts }[] = [];

for (const step of testSteps) {
  if (!fastOnly || step.fast) await run(step);
}
report();

async function run({ name, run: work }: TestStep): Promise<void> {
  const began = performance.now();
  console.log(`\n━━ ${name}`);
  let counts: Counts;
  try {
    counts = await work();
  } catch (error) {
    console.error(`✗ ${explain(error)}`);
    counts = { passed: 0, failed: 1 };
  }
  done.push({ name, counts, seconds: ((performance.now() - began) / 1000).toFixed(1) });
}

function report(): void {
  console.log("");
  for (const { name, seconds, counts } of done) {
    const tally = counts.failed > 0 ? `${counts.failed} failed` : `${counts.passed} passed`;
    console.log(`${counts.failed > 0 ? "✗" : "✓"} ${name.padEnd(36)} ${seconds.padStart(6)} s  ${tally}`);
  }
  for (const what of done.flatMap(({ counts }) => counts.secondLooks ?? [])) {
    console.log(`\n! passed only when looked at again: ${what}`);
  }
  for (const failure of done.flatMap(({ counts }) => counts.failures ?? [])) console.log(`\n✗ ${failure}`);
  const passed = done.reduce((sum, { counts }) => sum + counts.passed, 0);
  const failed = done.reduce((sum, { counts }) => sum + counts.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
