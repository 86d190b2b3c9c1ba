import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { findBrowser } from "./scripts/test/find-browser.ts";
import { openFolder } from "./scripts/test/open-folder.ts";

// The workers read this file too and must see the same folder and port as the first reader.
process.env.E2E_DATA_DIR ??= join(openFolder(mkdtempSync(join(tmpdir(), "guicang-e2e-"))), "data");
process.env.E2E_PORT ??= "23000";
const port = Number(process.env.E2E_PORT);

export default defineConfig({
  testDir: "e2e",
  // The long walks through the whole house are a command of their own, `npm run walk`.
  testMatch: process.env.E2E_MATCH ?? "**/*.spec.ts",
  workers: 1,
  timeout: 60_000,
  forbidOnly: true,
  reporter: [["list"], ["json", { outputFile: "test-results/e2e.json" }]],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    viewport: { width: 1440, height: 900 },
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: findBrowser()?.path,
      args: [
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--disable-quic",
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      ],
    },
  },
  webServer: {
    command: `"${process.execPath}" scripts/start.ts`,
    url: `http://localhost:${port}/livez`,
    env: {
      PORT: String(port),
      SANDBOX_PORT: String(port + 1),
      DATA_DIR: process.env.E2E_DATA_DIR,
      DATABASE_URL: "",
    },
    timeout: 600_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
  },
});
