import { chmodSync } from "node:fs";

/** Temporary folders are made for their owner alone; the database's account must be able to pass through. */
export function openFolder(folder: string): string {
  chmodSync(folder, 0o755);
  return folder;
}
