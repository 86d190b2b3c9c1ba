import { randomBytes } from "node:crypto";
import { access, mkdir, open, readFile, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { env } from "#lib/env";

export type EvidenceKind = "original" | "copy";

/** Keeps the bytes of a piece of evidence under the hash of its original; what is there already is left alone. */
export async function writeEvidence(kind: EvidenceKind, sha256: string, bytes: Uint8Array): Promise<void> {
  const path = pathOf(kind, sha256);
  if (await exists(path)) return;
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
}

/** Reads kept evidence; that it is gone is a bug, for it is never removed. */
export function readEvidence(kind: EvidenceKind, sha256: string): Promise<Buffer> {
  return readFile(pathOf(kind, sha256));
}

function pathOf(kind: EvidenceKind, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("evidence is named by its hash");
  const name = kind === "original" ? sha256 : `${sha256}.webp`;
  return join(env().DATA_DIR, "evidence", sha256.slice(0, 2), name);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
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
