import { setTimeout } from "node:timers/promises";
import { systemActor } from "#lib/context";
import { dayFromNumber, shanghaiDayNumber } from "#lib/domain/shanghai";
import { log } from "#lib/log";
import { publishDrawDay } from "#lib/returns/publish-draw-day";
import { runUseCase } from "#lib/run-use-case";
import { drawUndrawn } from "#lib/selection/draw-undrawn";
import { revealDrawDays } from "#lib/selection/reveal-draw-days";

const everyMs = 60_000;

/**
 * At once and every minute until the signal: publishes the hash of today's seed and of tomorrow's, draws what
 * nobody has drawn, and reveals the seeds of the days that are done with.
 */
export async function keepDrawDays({ signal }: { signal: AbortSignal }): Promise<void> {
  while (!signal.aborted) {
    await lookAfterDraws(new Date());
    await setTimeout(everyMs, undefined, { signal }).catch(() => undefined);
  }
}

/** One look; trouble with it is logged, and the next one tries again. */
export async function lookAfterDraws(now: Date): Promise<void> {
  try {
    const today = shanghaiDayNumber(now);
    for (const day of [today, today + 1]) await publishDrawDay(dayFromNumber(day), now);
    await runUseCase(systemActor, (ctx) => drawUndrawn(ctx), undefined, { now });
    const { revealed } = await runUseCase(systemActor, (ctx) => revealDrawDays(ctx), undefined, { now });
    if (revealed.length > 0) log.info({ days: revealed }, "seeds revealed");
  } catch (error) {
    log.warn({ err: error }, "the draws were not looked after");
  }
}
