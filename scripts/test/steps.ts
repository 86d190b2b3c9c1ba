import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureBuild } from "../start/build.ts";
import { projectRoot } from "../start/settings.ts";
import { runBrowserTests } from "./browser-tests.ts";
import { type Counts, countReport, readVitest } from "./counts.ts";
import { runTool } from "./run-tool.ts";

export type TestStep = { name: string; fast: boolean; run: () => Promise<Counts> };

const results = join(projectRoot, "test-results");

/** What `npm test` does, in this order; the fast ones are `npm run check`. */
export const testSteps: readonly TestStep[] = [
  { name: "Format, lint and layers", fast: true, run: async () => once(await runTool("biome", ["ci", "."])) },
  { name: "Types", fast: true, run: checkTypes },
  { name: "Unit tests and use-cases", fast: true, run: () => runVitest("pure", "database") },
  { name: "Tests in a process of their own", fast: false, run: () => runVitest("apart") },
  {
    name: "Unused files, exports and packages",
    fast: false,
    run: async () => once(await runTool("knip", [])),
  },
  { name: "Build", fast: false, run: build },
  { name: "Browser tests", fast: false, run: () => runBrowserTests(join(results, "e2e.json")) },
];

function once(ok: boolean): Counts {
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function checkTypes(): Promise<Counts> {
  return once((await runTool("next", ["typegen"])) && (await runTool("tsc", ["--noEmit"])));
}

async function runVitest(...projects: readonly string[]): Promise<Counts> {
  const file = join(results, `${projects.join("-")}.json`);
  mkdirSync(results, { recursive: true });
  rmSync(file, { force: true });
  const ok = await runTool("vitest", [
    "run",
    ...projects.map((project) => `--project=${project}`),
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ]);
  return countReport(ok, () => readVitest(file));
}

async function build(): Promise<Counts> {
  await ensureBuild();
  return once(true);
}
