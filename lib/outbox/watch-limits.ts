import { setTimeout } from "node:timers/promises";
import { systemActor } from "#lib/context";
import { log } from "#lib/log";
import { type LimitCursor, passArrivalLimit } from "#lib/returns/pass-arrival-limit";
import { runUseCase } from "#lib/run-use-case";

const everyMs = 10 * 60_000;

/** Looks at once and every ten minutes whether a legal limit has passed with nobody there, until the signal. */
export async function watchLimits({ signal }: { signal: AbortSignal }): Promise<void> {
  let after: LimitCursor | null = null;
  while (!signal.aborted) {
    after = await sweepLimits(after, new Date());
    await setTimeout(everyMs, undefined, { signal }).catch(() => undefined);
  }
}

/** One look, in transactions of a hundred lists; returns where the next one begins, after trouble with the rest. */
export async function sweepLimits(after: LimitCursor | null, now: Date): Promise<LimitCursor | null> {
  let reached = after;
  try {
    for (let more = true; more; ) {
      const step = await runUseCase(systemActor, passArrivalLimit, reached, { now });
      reached = step.next;
      more = step.more;
    }
  } catch (error) {
    log.warn({ err: error }, "the limits were not looked at to the end");
  }
  return reached;
}
