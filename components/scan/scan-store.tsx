import { openDB } from "idb";
import { z } from "zod";
import type { ScanStore } from "#components/scan/scan-queue-state";
import { scanEntries } from "#lib/domain/barcode/scan-entry";

const KeptScan = z.object({
  key: z.string(),
  order: z.number(),
  text: z.string(),
  entry: z.enum(scanEntries),
  scannedAt: z.string(),
  request: z.object({ url: z.string(), body: z.record(z.string(), z.unknown()).nullable() }).nullable(),
  isAside: z.boolean().default(false),
  userId: z.string(),
});

type Schema = {
  scans: { key: string; value: z.infer<typeof KeptScan> & { bench: string }; indexes: { bench: string } };
};

/** Rejects in a browser that is told to keep nothing. */
export async function openScans() {
  return openDB<Schema>("guicang-scans", 1, {
    upgrade: (database) => {
      database.createObjectStore("scans", { keyPath: "key" }).createIndex("bench", "bench");
    },
  });
}

/**
 * Keeps one bench's unanswered scans in the browser, over reloads, crashes and a machine that is switched off.
 * A scan is an entry of its own, so that two tabs of the same bench never overwrite each other's.
 */
export function createScanStore(bench: string, userId: string): ScanStore {
  const opening = openScans();
  /* Whether it could be opened is told by whoever waits for it first. */
  opening.catch(() => undefined);

  async function change(write: (scans: Writable) => Promise<unknown>[]): Promise<boolean> {
    try {
      const database = await opening;
      const { store, done } = database.transaction("scans", "readwrite", { durability: "strict" });
      await Promise.all([...write(store), done]);
      return true;
    } catch {
      return false;
    }
  }

  return {
    async load() {
      try {
        const database = await opening;
        const kept = (await database.getAllFromIndex("scans", "bench", bench)).flatMap(readScan);
        const mine = kept.filter((scan) => scan.userId === userId);
        return { scans: mine.map(({ userId: _, ...scan }) => scan), others: kept.length - mine.length };
      } catch {
        return null;
      }
    },
    save: (scans) => change((store) => scans.map((scan) => store.put({ ...scan, bench, userId }))),
    remove: (keys) => change((store) => keys.map((key) => store.delete(key))),
  };
}

type Writable = {
  put: (scan: Schema["scans"]["value"]) => Promise<unknown>;
  delete: (key: string) => Promise<unknown>;
};

function readScan(kept: unknown) {
  const parsed = KeptScan.safeParse(kept);
  return parsed.success ? [parsed.data] : [];
}
