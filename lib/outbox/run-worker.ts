import { log } from "#lib/log";
import { listenForChanges, makeBell } from "#lib/outbox/bell";
import { type ClaimedMessage, claimDue, extendLeases } from "#lib/outbox/claim-due";
import { deliver } from "#lib/outbox/deliver";

type WorkerOptions = { signal: AbortSignal; clock?: () => Date };

const inFlightAtMost = 10;
const pollMs = 1_000;
const extendMs = 500;

/**
 * Sends what is due until the signal, then finishes what is on its way. Woken by every announced
 * change and by its own clock each second, so that a lost notification costs a moment, no more.
 */
export async function runWorker({ signal, clock = () => new Date() }: WorkerOptions): Promise<void> {
  const inFlight = new Map<string, Promise<void>>();
  const bell = makeBell();
  const stopListening = listenForChanges(bell.ring);
  signal.addEventListener("abort", bell.ring);
  const leases = setInterval(() => {
    extendLeases([...inFlight.keys()], clock()).catch((error) =>
      log.warn({ err: error }, "leases not extended"),
    );
  }, extendMs);
  const send = (message: ClaimedMessage) => {
    const sending = deliver(message, clock)
      .catch((error) => log.error({ err: error, message: message.id }, "an attempt was not recorded"))
      .finally(() => {
        inFlight.delete(message.id);
        bell.ring();
      });
    inFlight.set(message.id, sending);
  };
  while (!signal.aborted) {
    const claimed = await claimOrNone(clock(), inFlightAtMost - inFlight.size);
    for (const message of claimed) send(message);
    await bell.wait(pollMs);
  }
  await Promise.allSettled(inFlight.values());
  clearInterval(leases);
  await stopListening();
}

async function claimOrNone(now: Date, limit: number): Promise<ClaimedMessage[]> {
  if (limit <= 0) return [];
  try {
    return await claimDue(now, limit);
  } catch (error) {
    log.warn({ err: error }, "nothing was claimed");
    return [];
  }
}
