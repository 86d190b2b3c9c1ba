import type { outbox } from "#db/schema/outbox";
import type { Context } from "#lib/context";
import { canonicalJson, type Json } from "#lib/domain/canonical-json";
import type { OwnerEventType, unaskedEventTypes } from "#lib/domain/owner-event";
import { destinationOfOwner } from "#lib/domain/owner-reminder";

export type OwnerMessage = {
  /** The `webhook-id`: the same at every attempt and at every resending. */
  id: string;
  code: string;
  type: OwnerEventType | (typeof unaskedEventTypes)[number];
  /** Messages about one thing leave one after the other; what is not about one leaves after all of its owner's. */
  about: string | null;
  said: { [key: string]: Json };
};

/** A message to an owner as it waits in the outbox. */
export function ownerMessage(
  ctx: Context,
  { id, code, type, about, said }: OwnerMessage,
): typeof outbox.$inferInsert {
  const destination = destinationOfOwner(code);
  const body = canonicalJson({
    version: "1",
    type,
    id,
    enterprise: code,
    occurredAt: ctx.now.toISOString(),
    ...said,
  });
  return {
    id,
    channel: "owner",
    destination,
    orderingKey: about ? `${destination}:${about}` : destination,
    body: Buffer.from(body),
    sealed: false,
    createdAt: ctx.now,
    nextAttemptAt: ctx.now,
  };
}
