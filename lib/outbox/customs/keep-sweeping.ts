import { setTimeout } from "node:timers/promises";
import { systemActor } from "#lib/context";
import { forgetKeys } from "#lib/forget-keys";
import { log } from "#lib/log";
import { sweepSigned } from "#lib/outbox/customs/sweep-signed";
import { sweepStaged } from "#lib/outbox/customs/sweep-staged";
import { type Wiring, wiring } from "#lib/outbox/customs/wiring";
import { runUseCase } from "#lib/run-use-case";

const everyMs = 60_000;

/**
 * Sweeps the folders of the customs channel and the answers to writes of long ago until the signal: when it begins, and
 * every minute.
 */
export async function keepSweeping({ signal }: { signal: AbortSignal }): Promise<void> {
  const wires = wiring();
  while (!signal.aborted) {
    await attempt("files of killed workers", () => sweepFolders(wires, new Date()));
    await attempt("answers of long ago", () => runUseCase(systemActor, forgetKeys, null));
    await setTimeout(everyMs, undefined, { signal }).catch(() => undefined);
  }
}

/** What cannot be swept now holds up nothing else, and is tried again. */
async function attempt(what: string, sweep: () => Promise<number>): Promise<void> {
  try {
    const swept = await sweep();
    if (swept > 0) log.info({ swept, what }, "swept");
  } catch (error) {
    log.warn({ err: error, what }, "not swept");
  }
}

async function sweepFolders({ outFolder, signer }: Pick<Wiring, "outFolder" | "signer">, now: Date) {
  const staged = outFolder ? await sweepStaged(outFolder, now) : 0;
  return staged + (signer?.kind === "folder" ? await sweepSigned(signer.folder, now) : 0);
}
