import type { ScanTrouble } from "#components/scan/scan-queue-state";

const PATIENCE_STATUSES: ReadonlySet<number> = new Set([0, 408, 425, 429, 502, 503, 504]);
const PATIENCE_CODES: ReadonlySet<string> = new Set(["key_in_progress", "try_again", "database_away"]);

/**
 * Whether a failed post leaves the scan unanswered, and why. Only a refusal under a code of ours is the server's
 * word (`none`): a server that fails, or something in between that answers in its place, has said nothing.
 */
export function scanTrouble({ status, code }: { status: number; code: string }): ScanTrouble {
  if (status === 401) return "signed_out";
  if (PATIENCE_STATUSES.has(status) || PATIENCE_CODES.has(code)) return "unreachable";
  return status >= 400 && status < 500 && code !== "unexpected" ? "none" : "failing";
}

/**
 * Whether a scan made now would wait for nobody knows how long: the machine has no network, or those before it are not
 * answered. Who is signed out signs in over the page, and the scans go at once.
 */
export function isCutOff({ trouble }: { trouble: ScanTrouble }): boolean {
  return trouble === "unreachable" || trouble === "failing" || !navigator.onLine;
}
