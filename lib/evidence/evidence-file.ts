import { createHash, randomBytes } from "node:crypto";
import { mkdir, open, readFile, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { env } from "#lib/env";
import { AppError } from "#lib/errors";
import { log } from "#lib/log";

/** Keeps bytes under their own SHA-256, which it returns; what is there and whole is left alone, what is damaged mended. */
export async function keepEvidence(bytes: Uint8Array): Promise<string> {
  const sha256 = sha256Of(bytes);
  const path = pathOf(sha256);
  if ((await hashOfFile(path)) === sha256) return sha256;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const unfinished = `${path}.${randomBytes(6).toString("hex")}`;
  const file = await open(unfinished, "wx", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(unfinished, path);
  await syncFolder(dirname(path));
  return sha256;
}

/**
 * Reads kept evidence and proves it by its hash. Refuses `photo_missing` when the file is gone and
 * `photo_altered` when its bytes are not those that were kept; both are logged, for neither may happen.
 */
export async function readEvidenceFile(sha256: string): Promise<Buffer> {
  const bytes = await readIfThere(pathOf(sha256));
  if (bytes && sha256Of(bytes) === sha256) return bytes;
  const code = bytes ? "photo_altered" : "photo_missing";
  log.error({ sha256, code }, "kept evidence is not what it was");
  throw new AppError(code);
}

/** The SHA-256 of bytes, in hex. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

async function hashOfFile(path: string): Promise<string | null> {
  const bytes = await readIfThere(path);
  return bytes && sha256Of(bytes);
}

function readIfThere(path: string): Promise<Buffer | null> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
}

function pathOf(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("evidence is named by its hash");
  return join(env().DATA_DIR, "evidence", sha256.slice(0, 2), sha256);
}

/** A renamed file survives a power cut only when its folder was synced too. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
