import { sql } from "drizzle-orm";
import { database } from "#db/client";
import type { Topic } from "#lib/context";
import { log } from "#lib/log";

/** The channel on which processes tell each other that something committed. */
export const changeChannel = "guicang_changed";

const debounceMs = 25;
const waiting = new Set<Topic>();
let timer: NodeJS.Timeout | null = null;

/**
 * Tells all processes which topics changed: one debounced notification per process, after commit,
 * because a NOTIFY inside a hot transaction takes a database-wide lock. A lost one costs nothing
 * but a moment: the worker also polls, and screens read anew when they reconnect.
 */
export function announce(topics: Iterable<Topic>): void {
  for (const topic of topics) waiting.add(topic);
  if (waiting.size === 0 || timer) return;
  timer = setTimeout(() => {
    announceNow().catch((error) => log.warn({ err: error }, "a change was not announced"));
  }, debounceMs);
  timer.unref();
}

/** Sends at once what waits to be announced; for a process that is about to end. */
export async function announceNow(): Promise<void> {
  if (timer) clearTimeout(timer);
  timer = null;
  if (waiting.size === 0) return;
  const payload = JSON.stringify([...waiting]);
  waiting.clear();
  await database().execute(sql`select pg_notify(${changeChannel}, ${payload})`);
}
