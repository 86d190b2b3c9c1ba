import { setTimeout } from "node:timers/promises";
import { log } from "#lib/log";
import { listenForChanges, makeBell } from "#lib/outbox/bell";

const lookEveryMs = 60_000;

type Looking = {
  signal: AbortSignal;
  /** What is looked for, each by its name in the log; true says that there is more of it at once. */
  looks: Readonly<Record<string, () => Promise<boolean>>>;
  /** Changes come by the hundred while a house works; a look at each would cost more than it finds. */
  restMs: number;
};

/**
 * Looks for work until the signal: soon after a change, every minute, and at once while there is more. A look that
 * fails is written to the log and holds up no other.
 */
export async function keepLooking({ signal, looks, restMs }: Looking): Promise<void> {
  const bell = makeBell();
  const stopListening = listenForChanges(bell.ring);
  signal.addEventListener("abort", bell.ring);
  while (!signal.aborted) {
    const more = [];
    for (const [what, look] of Object.entries(looks)) more.push(await attempt(what, look));
    if (!more.includes(true)) await bell.wait(lookEveryMs);
    await setTimeout(restMs, undefined, { signal }).catch(() => undefined);
  }
  await stopListening();
}

async function attempt(what: string, look: () => Promise<boolean>): Promise<boolean> {
  try {
    return await look();
  } catch (error) {
    log.warn({ err: error, what }, "looked in vain");
    return false;
  }
}
