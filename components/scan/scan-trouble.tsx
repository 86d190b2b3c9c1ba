import type { ScanTrouble } from "#components/scan/scan-queue";

const PATIENCE_STATUSES: ReadonlySet<number> = new Set([0, 408, 425, 429, 502, 503, 504]);
const PATIENCE_CODES: ReadonlySet<string> = new Set(["key_in_progress", "try_again", "database_away"]);

/** Whether a failed post leaves the scan unanswered, and why; `none` means that this was the server's word. */
export function scanTrouble(failure: { status: number; code: string }): ScanTrouble {
  if (failure.status === 401) return "signed_out";
  return PATIENCE_STATUSES.has(failure.status) || PATIENCE_CODES.has(failure.code) ? "unreachable" : "none";
}
