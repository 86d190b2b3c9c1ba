import { openScans } from "#components/scan/scan-store";

/** How many scans of all benches and people wait on this machine for the server's word; null where it cannot be read. */
export async function countKeptScans(): Promise<number | null> {
  try {
    return await (await openScans()).count("scans");
  } catch {
    return null;
  }
}
