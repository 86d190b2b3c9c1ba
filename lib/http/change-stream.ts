import type postgres from "postgres";
import { openClient } from "#db/client";
import { changeChannel } from "#lib/announce";
import { env } from "#lib/env";
import { log } from "#lib/log";

type Listener = (payload: string) => void;

const kept = globalThis as typeof globalThis & {
  guicangChanges?: { listeners: Set<Listener>; client: postgres.Sql };
};

/** Calls back with the topics that changed anywhere; one listening connection serves the whole process. */
export function onChange(listener: Listener): () => void {
  kept.guicangChanges ??= listen();
  const { listeners } = kept.guicangChanges;
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function listen() {
  const listeners = new Set<Listener>();
  const client = openClient(env().DATABASE_URL, 1);
  const tellAll = (payload: string) => {
    for (const listener of listeners) listener(payload);
  };
  // After a reconnect something may have been missed: tell the screens to read everything anew.
  client
    .listen(changeChannel, tellAll, () => tellAll('["all"]'))
    .catch((error) => log.error({ err: error }, "changes are not heard"));
  return { listeners, client };
}
