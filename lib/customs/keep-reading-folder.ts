import { setTimeout } from "node:timers/promises";
import { readCustomsFolder } from "#lib/customs/read-customs-folder";
import { log } from "#lib/log";
import { wiring } from "#lib/outbox/customs/wiring";

const lookEveryMs = 1_000;
const lookInTroubleEveryMs = 10_000;

/** Takes in what comes in the drop folder until the signal, where the house has one. */
export async function keepReadingFolder({ signal }: { signal: AbortSignal }): Promise<void> {
  const { inFolder } = wiring();
  while (inFolder && !signal.aborted) {
    const pauseMs = await look(inFolder);
    await setTimeout(pauseMs, undefined, { signal }).catch(() => undefined);
  }
}

async function look(folder: string): Promise<number> {
  try {
    const read = await readCustomsFolder(folder, new Date());
    if (read > 0) log.info({ files: read }, "messages from customs");
    return read > 0 ? 0 : lookEveryMs;
  } catch (error) {
    log.warn({ err: error }, "the folder of customs' messages was not read to the end");
    return lookInTroubleEveryMs;
  }
}
