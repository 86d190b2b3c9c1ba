import { setTimeout } from "node:timers/promises";
import { systemActor } from "#lib/context";
import { env } from "#lib/env";
import { log } from "#lib/log";
import { finders, findNotices } from "#lib/notices/find-notices";
import { queueLetters } from "#lib/notices/queue-letters";
import { runUseCase } from "#lib/run-use-case";

const everyMs = 60_000;

/** Looks at once and every minute what people must hear of, and writes the letters that are due, until the signal. */
export async function keepNoticing({ signal }: { signal: AbortSignal }): Promise<void> {
  while (!signal.aborted) {
    await lookOnce(new Date());
    await setTimeout(everyMs, undefined, { signal }).catch(() => undefined);
  }
}

/** One look, each sort of cause in a transaction of its own; trouble with one holds up no other. */
export async function lookOnce(now: Date): Promise<void> {
  for (const which of Object.keys(finders) as (keyof typeof finders)[]) {
    await attempt(which, () => runUseCase(systemActor, findNotices, which, { now }));
  }
  if (!env().SMTP_URL) return;
  await attempt("letters", async () => {
    for (let more = true; more; )
      ({ more } = await runUseCase(systemActor, (ctx) => queueLetters(ctx), null, { now }));
  });
}

async function attempt(what: string, look: () => Promise<unknown>): Promise<void> {
  try {
    await look();
  } catch (error) {
    log.warn({ err: error, what }, "notices were looked for in vain");
  }
}
