import { systemActor } from "#lib/context";
import { declareAutomatically } from "#lib/customs/declare-automatically";
import { log } from "#lib/log";
import { keepLooking } from "#lib/outbox/keep-looking";
import { runUseCase } from "#lib/run-use-case";

type DeclaringOptions = { signal: AbortSignal; clock?: () => Date };

/** Declares what the house's setting declares, until the signal. */
export async function keepDeclaring({ signal, clock = () => new Date() }: DeclaringOptions): Promise<void> {
  await keepLooking({ signal, restMs: 2_000, looks: { declaring: () => look(clock()) } });
}

async function look(now: Date): Promise<boolean> {
  const { declared, more } = await runUseCase(systemActor, (ctx) => declareAutomatically(ctx), undefined, {
    now,
  });
  if (declared.length > 0) log.info({ returns: declared.length }, "declared automatically");
  return more;
}
