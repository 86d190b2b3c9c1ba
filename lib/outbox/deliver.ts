import { systemActor } from "#lib/context";
import { log } from "#lib/log";
import { channels } from "#lib/outbox/channels";
import type { ClaimedMessage } from "#lib/outbox/claim-due";
import { revealFile } from "#lib/outbox/drop-file";
import { postLetter } from "#lib/outbox/post-office";
import { notSent, type Sent } from "#lib/outbox/send-outcome";
import { sendRequest } from "#lib/outbox/send-request";
import { settle } from "#lib/outbox/settle";
import { runUseCase } from "#lib/run-use-case";

/**
 * Makes one attempt of a claimed message and records it. When the record cannot be written, the
 * lease ends and the message is sent again under the same id: at least once, never lost.
 */
export async function deliver(message: ClaimedMessage, clock: () => Date): Promise<void> {
  const startedAt = clock();
  const started = performance.now();
  const sent = await attempt(message, clock).catch((error) => {
    log.error({ err: error, message: message.id }, "a message cannot be prepared");
    return notSent("not_addressable");
  });
  const outcome = { ...sent, durationMs: Math.round(performance.now() - started) };
  const settlement = { message, outcome, startedAt, random: Math.random() };
  await runUseCase(systemActor, settle, settlement, { now: clock() });
}

async function attempt(message: ClaimedMessage, clock: () => Date): Promise<Sent> {
  const { prepare, buildRequest } = channels[message.channel];
  const held = await prepare?.(message, clock);
  if (held) return held;
  const sending = await runUseCase(systemActor, buildRequest, message, { now: clock() });
  if (!sending) return notSent("not_addressable");
  if (!("from" in sending)) return sendRequest(sending);
  return "subject" in sending ? postLetter(sending) : revealFile(sending);
}
