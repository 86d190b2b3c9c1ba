import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { ImportSource } from "#lib/customs/import-files";

export type Reading = { sources: ImportSource[]; totalBytes: number; readBytes: number };

/**
 * The files behind the arguments, folders searched to the bottom, in the order of their names. A file
 * that cannot be read is kept: the import names it.
 */
export async function openSources(paths: readonly string[]): Promise<Reading> {
  const reading: Reading = { sources: [], totalBytes: 0, readBytes: 0 };
  for (const path of paths) await addPath(reading, path);
  return reading;
}

async function addPath(reading: Reading, path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) {
    const names = await readdir(path);
    for (const name of names.sort()) await addPath(reading, join(path, name));
    return;
  }
  reading.totalBytes += found?.size ?? 0;
  const open = async () => {
    if (!found) throw new Error(path);
    return counted(reading, path);
  };
  reading.sources.push({ name: path, open });
}

async function* counted(reading: Reading, path: string): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(path)) {
    reading.readBytes += chunk.length;
    yield chunk;
  }
}
