import { systemActor } from "#lib/context";
import { log } from "#lib/log";
import { keepLooking } from "#lib/outbox/keep-looking";
import { runUseCase } from "#lib/run-use-case";
import { carryOnSet, listNextOfSet, listSetsUnderWay } from "#lib/verification/carry-on-set";
import { verdictsAtOnce } from "#lib/verification/carry-out-pieces";

/** Gives the pieces of confirmed sets their verdicts, until the signal. */
export async function keepConcluding({ signal }: { signal: AbortSignal }): Promise<void> {
  const look = async () => {
    await carryOutSets(signal);
    return false;
  };
  await keepLooking({ signal, restMs: 500, looks: { sets: look } });
}

/** All that may be done now, or as far as the signal lets it; a set in trouble holds up no other. */
export async function carryOutSets(signal?: AbortSignal): Promise<void> {
  const sets = await attempt({}, () => runUseCase(systemActor, (ctx) => listSetsUnderWay(ctx), undefined));
  for (const setNo of sets ?? []) {
    for (let after: string | undefined = ""; after !== undefined && !signal?.aborted; ) {
      after = await carryOutNext(setNo, after);
    }
  }
}

/** One chunk behind a plate. Returns the last plate of a whole chunk; undefined when nothing is left behind it. */
async function carryOutNext(setNo: number, after: string): Promise<string | undefined> {
  const next = { setNo, after };
  const plates = (await attempt(next, () => runUseCase(systemActor, listNextOfSet, next))) ?? [];
  const together = await attempt(next, () => carryOn(setNo, plates));
  // A piece in trouble holds up nobody but itself; it is tried again at the next look.
  if (!together) for (const plate of plates) await attempt({ setNo, plate }, () => carryOn(setNo, [plate]));
  return plates.length === verdictsAtOnce ? plates.at(-1) : undefined;
}

async function carryOn(setNo: number, plates: readonly string[]): Promise<true> {
  await runUseCase(systemActor, carryOnSet, { setNo, plates });
  return true;
}

async function attempt<T>(what: object, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    log.warn({ err: error, ...what }, "a set was not carried on");
    return null;
  }
}
