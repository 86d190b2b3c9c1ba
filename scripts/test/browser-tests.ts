import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "#db/embedded/free-port";
import { projectRoot } from "../start/settings.ts";
import { type Counts, countReport, readPlaywright } from "./counts.ts";
import { findBrowser } from "./find-browser.ts";
import { ensureChineseFont, installBrowser } from "./install-browser.ts";
import { openFolder } from "./open-folder.ts";
import { runTool } from "./run-tool.ts";

/**
 * The browser tests, against a product with data of its own. On CI what failed is looked at once more, its whole
 * files on fresh data: a page of a busy machine may have been slow once, a fault fails again. The report names
 * what needed it.
 */
export async function runBrowserTests(report: string): Promise<Counts> {
  ensureChineseFont();
  const browser = findBrowser() ?? installBrowser(projectRoot);
  console.log(`Browser: ${browser.path} (${browser.how})`);
  process.env.CHROMIUM_PATH = browser.path;
  const first = await look(report, []);
  const files = first.failedFiles ?? [];
  if (!process.env.CI || files.length === 0) return first;
  console.log(`\nOnce more, on fresh data: ${files.join(", ")}`);
  const again = await look(report, files);
  if (again.failed > 0) return { ...first, failures: again.failures };
  return { passed: first.passed + first.failed, failed: 0, secondLooks: first.failures };
}

async function look(report: string, files: readonly string[]): Promise<Counts> {
  const folder = openFolder(mkdtempSync(join(tmpdir(), "guicang-e2e-")));
  process.env.E2E_DATA_DIR = join(folder, "data");
  process.env.E2E_PORT = String(await freePort());
  rmSync(report, { force: true });
  const ok = await runTool("playwright", ["test", ...files]);
  if (ok) rmSync(folder, { recursive: true, force: true });
  else console.log(`What the product wrote down is in ${process.env.E2E_DATA_DIR}/logs`);
  return countReport(ok, () => readPlaywright(report));
}
