import { setTimeout } from "node:timers/promises";
import { log } from "#lib/log";
import { listenForChanges, makeBell } from "#lib/outbox/bell";
import { type ClaimedMessage, claimDue, extendLeases } from "#lib/outbox/claim-due";
import { deliver } from "#lib/outbox/deliver";

type WorkerOptions = { signal: AbortSignal; clock?: () => Date };

/** Most of them wait for an answer, some for ten seconds: more than a few slow destinations can take. */
const inFlightAtMost = 48;
const pollMs = 1_000;
const extendMs = 500;
/** Under load the bell never stops; looking more often than this costs the database more than it gains anybody. */
const gapMs = 40;

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
    const claimed = await claimOrNone(clock(), [...inFlight.keys()]);
    for (const message of claimed) send(message);
    await Promise.all([bell.wait(pollMs), setTimeout(gapMs)]);
  }
  await Promise.allSettled(inFlight.values());
  clearInterval(leases);
  await stopListening();
}

async function claimOrNone(now: Date, inFlight: readonly string[]): Promise<ClaimedMessage[]> {
  const limit = inFlightAtMost - inFlight.length;
  if (limit <= 0) return [];
  try {
    return await claimDue(now, limit, inFlight);
  } catch (error) {
    log.warn({ err: error }, "nothing was claimed");
    return [];
  }
}
