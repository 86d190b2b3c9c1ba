import { setTimeout } from "node:timers/promises";
import { log } from "#lib/log";
import { sweepSigned } from "#lib/outbox/customs/sweep-signed";
import { sweepStaged } from "#lib/outbox/customs/sweep-staged";
import { type Wiring, wiring } from "#lib/outbox/customs/wiring";

const everyMs = 60_000;

/** Sweeps the folders of the customs channel until the signal: when it begins, and every minute. */
export async function keepSweeping({ signal }: { signal: AbortSignal }): Promise<void> {
  const wires = wiring();
  while (!signal.aborted) {
    await attempt(wires);
    await setTimeout(everyMs, undefined, { signal }).catch(() => undefined);
  }
}

/** What cannot be swept now is tried again. */
async function attempt(wires: Wiring): Promise<void> {
  try {
    const swept = await sweepFolders(wires, new Date());
    if (swept > 0) log.info({ files: swept }, "files of killed workers swept");
  } catch (error) {
    log.warn({ err: error }, "files of killed workers not swept");
  }
}

async function sweepFolders({ outFolder, signer }: Pick<Wiring, "outFolder" | "signer">, now: Date) {
  const staged = outFolder ? await sweepStaged(outFolder, now) : 0;
  return staged + (signer?.kind === "folder" ? await sweepSigned(signer.folder, now) : 0);
}
