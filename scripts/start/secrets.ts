import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Reads a secret of the embedded installation, making it on first use: 32 random bytes in a file only its owner may read. */
export function keptSecret(dataDir: string, name: string, encoding: "base64" | "hex"): string {
  const folder = join(dataDir, "secrets");
  const file = join(folder, name);
  const kept = readIfThere(file);
  if (kept) return kept;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const made = randomBytes(32).toString(encoding);
  writeFileSync(`${file}.new`, made, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
  return made;
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  }
}
