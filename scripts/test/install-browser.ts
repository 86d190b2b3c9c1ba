import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, findBrowser } from "./find-browser.ts";

const fromNpm = "@sparticuz/chromium@153.0.0";
const chineseFont = "fonts-noto-cjk";

/** Brings a browser when there is none: Debian's as root, else the one in an npm package. Throws one sentence when neither can be had. */
export function installBrowser(root: string): Browser {
  const fromDebian = canUseApt() && aptInstall("chromium", chineseFont) ? findBrowser() : null;
  if (fromDebian) return { ...fromDebian, how: "installed from Debian" };
  const unpacked = process.platform === "linux" ? unpackFromNpm(root) : null;
  if (unpacked) return { path: unpacked, how: `the npm package ${fromNpm}` };
  throw new Error("No browser could be found or installed: install Chromium, or name one in CHROMIUM_PATH.");
}

/** Without a Chinese font the pages are boxes; Debian has one. */
export function ensureChineseFont(): void {
  if (!canUseApt()) return;
  const listed = spawnSync("fc-list", [":lang=zh"], { encoding: "utf8" });
  if (!listed.error && listed.stdout.trim() === "") aptInstall(chineseFont);
}

function canUseApt(): boolean {
  return process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

function aptInstall(...packages: string[]): boolean {
  console.log(`… Installing ${packages.join(" and ")} with apt-get`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["update", "-qq"], { env, stdio: "ignore", timeout: 180_000 });
  const install = ["install", "-y", "-qq", "--no-install-recommends", ...packages];
  return spawnSync("apt-get", install, { env, stdio: "ignore", timeout: 600_000 }).status === 0;
}

/** The package holds the browser and the libraries it needs as archives; it unpacks both into TMPDIR when told that it runs in its usual place. */
function unpackFromNpm(root: string): string | null {
  const folder = join(root, "node_modules", ".cache", "guicang-browser");
  const unpacked = join(folder, "unpacked");
  mkdirSync(unpacked, { recursive: true });
  console.log(`… Installing ${fromNpm}`);
  const npm = ["install", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", fromNpm];
  if (spawnSync("npm", npm, { stdio: "ignore", timeout: 300_000 }).status !== 0) return null;
  const script = `import chromium from ${JSON.stringify(join(folder, "node_modules/@sparticuz/chromium/build/index.js"))};
    process.stdout.write(await chromium.executablePath());`;
  const unpack = spawnSync(process.execPath, ["--input-type=module", "--eval", script], {
    encoding: "utf8",
    env: { ...process.env, TMPDIR: unpacked, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x" },
  });
  if (unpack.status !== 0 || !existsSync(unpack.stdout)) return null;
  process.env.LD_LIBRARY_PATH = join(unpacked, "al2023", "lib");
  return unpack.stdout;
}
