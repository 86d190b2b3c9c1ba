import { existsSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { join } from "node:path";

const mebibyte = 1024 ** 2;

/** What a database with the demo warehouse takes, and what one that exists needs to write and to clean up. */
const needed = { first: 256 * mebibyte, later: 64 * mebibyte };

/** Throws one sentence when the disk under the data folder has too little room for the database to start. */
export async function requireFreeSpace(dataDir: string, least = leastFor(dataDir)): Promise<void> {
  const { bavail, bsize } = await statfs(dataDir);
  const free = bavail * bsize;
  if (free >= least) return;
  throw new Error(
    `The disk is full: ${Math.floor(free / mebibyte)} MB are free at ${dataDir}, and ${Math.ceil(least / mebibyte)} MB are needed. Free some space, or choose another folder with DATA_DIR.`,
  );
}

function leastFor(dataDir: string): number {
  return existsSync(join(dataDir, "postgres")) ? needed.later : needed.first;
}
