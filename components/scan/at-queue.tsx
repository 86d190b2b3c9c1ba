import type { ScanQueueState } from "#components/scan/scan-queue-state";
import type { Band } from "#components/scan/state-band";

/** A band does not call for the next scan as if all were well while scans of before a reload wait. */
export function atQueue(band: Band, { pending: [first] }: Pick<ScanQueueState, "pending">): Band {
  return band.tone === "ready" && first ? { tone: "pending", code: first.text } : band;
}
