import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../start/settings.ts";

/** Runs a tool of node_modules/.bin with its words on this terminal; true when it ended well. */
export function runTool(name: string, args: readonly string[]): Promise<boolean> {
  const windows = process.platform === "win32";
  const tool = join(projectRoot, "node_modules", ".bin", windows ? `${name}.cmd` : name);
  if (!existsSync(tool)) throw new Error(`${name} is not installed: run npm ci.`);
  const child = spawn(tool, args, {
    cwd: projectRoot,
    stdio: ["ignore", "inherit", "inherit"],
    shell: windows,
  });
  return new Promise((resolve) => {
    child.once("error", () => resolve(false));
    child.once("exit", (code) => resolve(code === 0));
  });
}
