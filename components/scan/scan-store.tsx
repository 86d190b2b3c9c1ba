import { z } from "zod";
import type { QueuedScan, ScanStore } from "#components/scan/scan-queue";
import { scanEntries } from "#lib/domain/barcode/scan-entry";

const StoredScan = z.object({
  key: z.string(),
  order: z.number(),
  text: z.string(),
  entry: z.enum(scanEntries),
  scannedAt: z.string(),
  request: z.object({ url: z.string(), body: z.record(z.string(), z.unknown()) }).nullable(),
});

function readScan(text: string | null): QueuedScan[] {
  try {
    const parsed = StoredScan.safeParse(JSON.parse(text ?? "null"));
    return parsed.success ? [parsed.data] : [];
  } catch {
    return [];
  }
}

/**
 * Keeps one bench's unanswered scans in the browser across reloads. Each scan is its own entry, so that two
 * tabs of the same bench never overwrite each other's.
 */
export function createScanStore(storage: Storage, bench: string, userId: string): ScanStore {
  const prefix = `guicang.scan.${bench}.${userId}.`;
  return {
    load: () =>
      Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "")
        .filter((name) => name.startsWith(prefix))
        .flatMap((name) => readScan(storage.getItem(name))),
    save(scan) {
      try {
        storage.setItem(`${prefix}${scan.key}`, JSON.stringify(scan));
        return true;
      } catch {
        return false;
      }
    },
    remove: (key) => storage.removeItem(`${prefix}${key}`),
  };
}
