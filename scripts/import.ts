import { parseArgs } from "node:util";
import { closeDatabase } from "#db/client";
import { announceNow } from "#lib/announce";
import { systemActor } from "#lib/context";
import { type ImportProblem, importFiles } from "#lib/customs/import-files";
import { exitCodeOf, nothingUsable } from "./import/exit-code.ts";
import { openSources } from "./import/import-sources.ts";
import { type ImportWords, importWords, problemLine } from "./import/import-words.ts";
import { startProgress } from "./import/progress-bar.ts";
import { explain } from "./start/explain.ts";
import { openForScript } from "./start/open-for-script.ts";

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`✗ ${explain(error)}`);
  process.exitCode = nothingUsable;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: "boolean" }, lang: { type: "string", default: "zh" } },
  });
  const words = importWords(values.lang);
  if (!words || positionals.length === 0) {
    console.error((words ?? importWords("zh"))?.("usage"));
    return nothingUsable;
  }
  const close = await openForScript();
  try {
    return await importAll(positionals, values.json === true, words);
  } finally {
    await announceNow();
    await closeDatabase();
    await close();
  }
}

async function importAll(paths: readonly string[], asJson: boolean, words: ImportWords): Promise<number> {
  const began = performance.now();
  const reading = await openSources(paths);
  const progress = startProgress(reading, words);
  const report = (found: ImportProblem) => {
    progress.clear();
    if (asJson) console.log(JSON.stringify({ type: "problem", ...found }));
    else console.error(problemLine(words, found));
  };
  const counts = await importFiles(systemActor, reading.sources, report, { counts: progress.counts }).finally(
    progress.stop,
  );
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const exitCode = exitCodeOf(counts);
  if (asJson) console.log(JSON.stringify({ type: "summary", ...counts, seconds: Number(seconds), exitCode }));
  else
    console.log(
      words("done", { ...counts.taken, unchanged: counts.unchanged, refused: counts.refused, seconds }),
    );
  return exitCode;
}
