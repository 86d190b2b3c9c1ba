import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folders = ["app", "components", "db", "lib", "public"];
const files = [
  "next.config.js",
  "package-lock.json",
  "package.json",
  "postcss.config.mjs",
  "tsconfig.json",
  "proxy.ts",
];

/** A hash over everything a build is made of: it changes when one of those files changes, comes, goes or moves; tests do not count. */
export function sourcesFingerprint(root: string): string {
  const hash = createHash("sha256");
  for (const path of [...files, ...folders.flatMap((folder) => filesUnder(root, folder))]) {
    if (!existsSync(join(root, path))) continue;
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesUnder(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}
