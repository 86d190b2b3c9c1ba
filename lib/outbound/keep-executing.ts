import { systemActor } from "#lib/context";
import { log } from "#lib/log";
import { carryOn, listNext, listUnderWay } from "#lib/outbound/carry-on";
import { piecesAtOnce } from "#lib/outbound/close-pieces";
import { keepLooking } from "#lib/outbox/keep-looking";
import { runUseCase } from "#lib/run-use-case";

/** Closes the pieces of loads that are being carried out, until the signal. */
export async function keepExecuting({ signal }: { signal: AbortSignal }): Promise<void> {
  const look = async () => {
    await carryOutLoads(signal);
    return false;
  };
  await keepLooking({ signal, restMs: 500, looks: { loads: look } });
}

/** Closes all that may go now, or as far as the signal lets it; a load in trouble holds up no other. */
export async function carryOutLoads(signal?: AbortSignal): Promise<void> {
  const loads = await attempt({}, () => runUseCase(systemActor, (ctx) => listUnderWay(ctx), undefined));
  for (const batchNo of loads ?? []) {
    for (let after: string | undefined = ""; after !== undefined && !signal?.aborted; ) {
      after = await carryOutNext(batchNo, after);
    }
  }
}

/** One chunk behind a plate. Returns the last plate of a whole chunk; undefined when nothing is left behind it. */
async function carryOutNext(batchNo: string, after: string): Promise<string | undefined> {
  const next = { batchNo, after };
  const plates = (await attempt(next, () => runUseCase(systemActor, listNext, next))) ?? [];
  const together = await attempt(next, () => close(batchNo, plates));
  // A piece in trouble holds up nobody but itself; it is tried again at the next look.
  if (!together) for (const plate of plates) await attempt({ batchNo, plate }, () => close(batchNo, [plate]));
  return plates.length === piecesAtOnce ? plates.at(-1) : undefined;
}

async function close(batchNo: string, plates: readonly string[]): Promise<true> {
  await runUseCase(systemActor, carryOn, { batchNo, plates });
  return true;
}

async function attempt<T>(what: object, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    log.warn({ err: error, ...what }, "a load was not carried on");
    return null;
  }
}
