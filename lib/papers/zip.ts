import { zipSync } from "fflate";

export type ZipEntry = { name: string; bytes: Uint8Array; at: Date };

/** What is packed already and would only cost time to pack again. */
const packed = /\.(jpe?g|png|webp|pdf|zip)$/i;
const shanghaiMinutes = 480;
const minuteMs = 60_000;

/**
 * Many files as one ZIP, in the order given; the same entries make the same bytes, wherever and whenever. Names
 * are paths with forward slashes, in UTF-8. A name that comes twice or leads out of the archive is a bug of ours.
 */
export function zipOf(entries: readonly ZipEntry[]): Uint8Array {
  const files = new Map<string, ZipEntry>();
  for (const entry of entries) {
    if (!isPlain(entry.name)) throw new Error(`no name for a file in a ZIP: ${entry.name}`);
    if (files.has(entry.name)) throw new Error(`two files of a ZIP are called ${entry.name}`);
    files.set(entry.name, entry);
  }
  return zipSync(
    Object.fromEntries(
      [...files].map(([name, { bytes, at }]) => [
        name,
        [bytes, { level: packed.test(name) ? 0 : 6, mtime: inShanghai(at) }],
      ]),
    ),
  );
}

function isPlain(name: string): boolean {
  return name.split("/").every((part) => part !== "" && part !== "." && part !== "..") && !/[\\:]/.test(name);
}

/** A ZIP keeps the time of a wall clock without its zone; this is the instant at which ours here shows Shanghai's. */
function inShanghai(at: Date): Date {
  return new Date(at.getTime() + (shanghaiMinutes + at.getTimezoneOffset()) * minuteMs);
}
