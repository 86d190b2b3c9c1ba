import { systemActor } from "#lib/context";
import { log } from "#lib/log";
import { channels } from "#lib/outbox/channels";
import type { ClaimedMessage } from "#lib/outbox/claim-due";
import { sendRequest } from "#lib/outbox/send-request";
import { settle } from "#lib/outbox/settle";
import { runUseCase } from "#lib/run-use-case";

/**
 * Makes one attempt of a claimed message and records it. When the record cannot be written, the
 * lease ends and the message is sent again under the same id: at least once, never lost.
 */
export async function deliver(message: ClaimedMessage, clock: () => Date): Promise<void> {
  const startedAt = clock();
  const { buildRequest } = channels[message.channel];
  const request = await runUseCase(systemActor, buildRequest, message, { now: startedAt }).catch((error) => {
    log.error({ err: error, message: message.id }, "a message cannot be prepared");
    return null;
  });
  const outcome = await sendRequest(request);
  const settlement = { message, outcome, startedAt, random: Math.random() };
  await runUseCase(systemActor, settle, settlement, { now: clock() });
}
