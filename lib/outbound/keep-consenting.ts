import { systemActor } from "#lib/context";
import { log } from "#lib/log";
import { clearBySilence, listUnanswered } from "#lib/outbound/clear-by-silence";
import { keepLooking } from "#lib/outbox/keep-looking";
import { runUseCase } from "#lib/run-use-case";

/** Takes the silence of customs for no objection where the house's setting says so, until the signal. */
export async function keepConsenting({ signal }: { signal: AbortSignal }): Promise<void> {
  await keepLooking({ signal, restMs: 2_000, looks: { silence: lookAtSilence } });
}

/** Clears every list whose time has run out; one in trouble holds up no other. */
async function lookAtSilence(): Promise<boolean> {
  const lists = await runUseCase(systemActor, (ctx) => listUnanswered(ctx), undefined);
  for (const batchNo of lists) {
    try {
      const isCleared = await runUseCase(systemActor, clearBySilence, batchNo);
      if (isCleared) log.info({ batchNo }, "no objection by silence");
    } catch (error) {
      log.warn({ err: error, batchNo }, "a list was not cleared by silence");
    }
  }
  return false;
}
