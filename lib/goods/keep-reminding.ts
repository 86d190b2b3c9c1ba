import { setTimeout } from "node:timers/promises";
import { systemActor } from "#lib/context";
import { remindOwners } from "#lib/goods/remind-owners";
import { log } from "#lib/log";
import { runUseCase } from "#lib/run-use-case";

const everyMs = 10 * 60_000;

/** Looks at once and every ten minutes which owners must be reminded, until the signal. */
export async function keepReminding({ signal }: { signal: AbortSignal }): Promise<void> {
  while (!signal.aborted) {
    const reminded = await remindAll(new Date());
    if (reminded > 0) log.info({ pieces: reminded }, "owners reminded");
    await setTimeout(everyMs, undefined, { signal }).catch(() => undefined);
  }
}

/** One look at all goods, in transactions of a few hundred pieces; after trouble the next look takes what is left. */
export async function remindAll(now: Date): Promise<number> {
  let reminded = 0;
  try {
    for (let after: string | null | undefined; after !== null; ) {
      const step = await runUseCase(systemActor, remindOwners, after ?? null, { now });
      reminded += step.reminded;
      after = step.next;
    }
  } catch (error) {
    log.warn({ err: error }, "not all owners were reminded");
  }
  return reminded;
}
