import { openClient } from "#db/client";
import { changeChannel } from "#lib/announce";
import { env } from "#lib/env";
import { log } from "#lib/log";

type Bell = { ring: () => void; wait: (timeoutMs: number) => Promise<void> };

/** Wakes who waits for it; rung while nobody waits, it wakes the next one at once. */
export function makeBell(): Bell {
  let rung = false;
  let wake: (() => void) | null = null;
  return {
    ring: () => {
      rung = true;
      wake?.();
    },
    wait: async (timeoutMs) => {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, timeoutMs);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      rung = false;
      wake = null;
    },
  };
}

/** Calls back at every change that any process announces, and once it hears: something may have been missed before. */
export function listenForChanges(onChange: () => void): () => Promise<void> {
  const client = openClient(env().DATABASE_URL, 1);
  client
    .listen(changeChannel, onChange, onChange)
    .catch((error) => log.warn({ err: error }, "not listening"));
  return () => client.end({ timeout: 1 });
}
