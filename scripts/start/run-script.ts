import { spawn } from "node:child_process";
import { join } from "node:path";
import { projectRoot, type Variables } from "./settings.ts";

/** Runs a script of the project to its end, with its words on this terminal; throws one sentence when it fails. */
export function runScript(script: string, variables: Variables): Promise<void> {
  const child = spawn(process.execPath, [join(projectRoot, script)], {
    cwd: projectRoot,
    env: { ...variables, NODE_ENV: "production" },
    stdio: ["ignore", "inherit", "inherit"],
  });
  process.once("exit", () => child.kill());
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) =>
      code === 0
        ? resolve()
        : reject(new Error(`${script} failed (${signal ?? code}); its own words stand above.`)),
    );
  });
}
