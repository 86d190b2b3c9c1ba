import { randomBytes } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import { outbox } from "#db/schema/outbox";
import type { Context } from "#lib/context";
import type { OwnerEventType } from "#lib/domain/owner-event";
import { destinationOfOwner } from "#lib/domain/owner-reminder";
import { deliver } from "#lib/outbox/deliver";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem } from "#lib/testing";
import { setOwnerEndpoint } from "#lib/webhooks/set-owner-endpoint";

/** A Standard Webhooks secret that nobody else has. */
export const aSecret = () => `whsec_${randomBytes(32).toString("base64")}`;

/** Gives an owner an address, as its own people do; returns who did. */
export async function wire(
  role: "platform" | "merchant",
  code: string,
  { url = "https://shop.example/hook", secret = aSecret(), events = null as OwnerEventType[] | null } = {},
) {
  const owner = await actorFor(role, code);
  await runUseCase(owner, setOwnerEndpoint, { code, url, secret, events });
  return owner;
}

/** What waits for an owner or went to it, in the order it was written. */
export function messagesTo(code: string) {
  return asSystem(
    (ctx: Context) =>
      ctx.tx
        .select()
        .from(outbox)
        .where(eq(outbox.destination, destinationOfOwner(code)))
        .orderBy(asc(outbox.position)),
    null,
  );
}

/** What an owner was told, in the order it was written. */
export async function saidTo(code: string) {
  return (await messagesTo(code)).map(({ body }) => JSON.parse(String(body)));
}

/** Makes one attempt to deliver a message to an owner. */
export async function attempt(code: string, messageId: string, now = new Date()): Promise<Date> {
  const message = (await messagesTo(code)).find(({ id }) => id === messageId);
  if (!message?.body) throw new Error("there is no such message");
  await deliver({ ...message, body: message.body, attempts: message.attempts }, () => now);
  return now;
}
