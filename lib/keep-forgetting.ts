import { setTimeout } from "node:timers/promises";
import { systemActor } from "#lib/context";
import { forgetAnswers } from "#lib/forget-answers";
import { log } from "#lib/log";
import { runUseCase } from "#lib/run-use-case";

const everyMs = 60_000;

/** Forgets the answers to writes of long ago until the signal: when it begins, and every minute a day's worth. */
export async function keepForgetting({ signal }: { signal: AbortSignal }): Promise<void> {
  while (!signal.aborted) {
    try {
      const answers = await runUseCase(systemActor, forgetAnswers, null);
      if (answers > 0) log.info({ answers }, "answers of long ago forgotten");
    } catch (error) {
      log.warn({ err: error }, "answers of long ago not forgotten");
    }
    await setTimeout(everyMs, undefined, { signal }).catch(() => undefined);
  }
}
