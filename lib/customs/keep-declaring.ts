import { setTimeout } from "node:timers/promises";
import { systemActor } from "#lib/context";
import { declareAutomatically } from "#lib/customs/declare-automatically";
import { log } from "#lib/log";
import { listenForChanges, makeBell } from "#lib/outbox/bell";
import { runUseCase } from "#lib/run-use-case";

const lookEveryMs = 60_000;
/** Changes come by the hundred while a house works; a look at each would cost more than it finds. */
const restMs = 2_000;

type DeclaringOptions = { signal: AbortSignal; clock?: () => Date };

/** Looks for what the house's setting declares until the signal: soon after a change, and every minute. */
export async function keepDeclaring({ signal, clock = () => new Date() }: DeclaringOptions): Promise<void> {
  const bell = makeBell();
  const stopListening = listenForChanges(bell.ring);
  signal.addEventListener("abort", bell.ring);
  while (!signal.aborted) {
    const more = await look(clock());
    if (!more) await bell.wait(lookEveryMs);
    await setTimeout(restMs, undefined, { signal }).catch(() => undefined);
  }
  await stopListening();
}

async function look(now: Date): Promise<boolean> {
  try {
    const { declared, more } = await runUseCase(systemActor, (ctx) => declareAutomatically(ctx), undefined, {
      now,
    });
    if (declared.length > 0) log.info({ returns: declared.length }, "declared automatically");
    return more;
  } catch (error) {
    log.warn({ err: error }, "nothing was declared automatically");
    return false;
  }
}
