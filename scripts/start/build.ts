import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { step } from "./progress.ts";
import { projectRoot } from "./settings.ts";
import { sourcesFingerprint } from "./sources-fingerprint.ts";

const stamp = join(projectRoot, ".next", "guicang-sources");

/** Builds the web application unless the build that lies there was made of exactly these sources. */
export async function ensureBuild(): Promise<void> {
  const fingerprint = sourcesFingerprint(projectRoot);
  if (!isBuildStale(fingerprint)) return;
  await step("Building the web application", runBuild);
  writeFileSync(stamp, fingerprint);
}

function isBuildStale(fingerprint: string): boolean {
  if (!existsSync(join(projectRoot, ".next", "BUILD_ID")) || !existsSync(stamp)) return true;
  return readFileSync(stamp, "utf8") !== fingerprint;
}

function runBuild(): Promise<void> {
  const cli = join(projectRoot, "node_modules", "next", "dist", "bin", "next");
  const child = spawn(process.execPath, [cli, "build"], {
    cwd: projectRoot,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  process.once("exit", () => child.kill());
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output = (output + chunk).slice(-8_000);
    });
  }
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) return resolve();
      console.error(output);
      reject(new Error("The web application could not be built; its own words stand above."));
    });
  });
}
