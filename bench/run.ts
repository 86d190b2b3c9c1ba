import { explain } from "../scripts/start/explain.ts";
import { benchBacklog } from "./backlog.ts";
import { benchDay } from "./day.ts";
import { benchExecute } from "./execute.ts";
import { benchJudge } from "./judge.ts";
import { benchRecall } from "./recall.ts";
import { benchScan } from "./scan.ts";

/** What can be measured. */
const benches: Readonly<Record<string, (flags: readonly string[]) => Promise<void>>> = {
  scan: benchScan,
  backlog: benchBacklog,
  judge: benchJudge,
  recall: benchRecall,
  execute: benchExecute,
  day: benchDay,
};

const [name = "", ...flags] = process.argv.slice(2);
const measure = benches[name];
if (measure) {
  try {
    await measure(flags);
  } catch (error) {
    console.error(`✗ ${explain(error)}`);
    process.exitCode = 1;
  }
} else {
  console.error(`npm run bench -- ${Object.keys(benches).join(" | ")}`);
  process.exitCode = 1;
}
