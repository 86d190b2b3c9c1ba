import { randomBytes, randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { Webhook } from "standardwebhooks";
import { acknowledgements, type FeedbackMessage, feedbackMessages } from "#db/schema/feedback";
import { officeKeys, offices } from "#db/schema/offices";
import { inScope } from "#db/scope";
import type { Context } from "#lib/context";
import type { Acknowledgement } from "#lib/domain/acknowledgement";
import { acknowledgeFromWire } from "#lib/feedback/acknowledge-from-wire";
import { type MadeReturn, makeReturn, makeSale, randomDigits, type Sale } from "#lib/returns/testing";
import { makePiece } from "#lib/returns/testing-piece";
import { asSystem } from "#lib/testing";
import { seal } from "#lib/vault";

const system = { scope: "system", code: null, actorId: null } as const;

export type MadeMessage = {
  message: FeedbackMessage;
  office: string;
  secret: string;
  sale: Sale;
  made: MadeReturn;
  plate: string;
};
type Options = { office?: string; endpoint?: string; now?: Date; releasedAt?: Date };

/** A code that no office has yet. */
export async function randomOffice(): Promise<string> {
  for (;;) {
    const code = `9${randomDigits(3)}`;
    const taken = await inScope(system, (tx) => tx.select().from(offices).where(eq(offices.code, code)));
    if (taken.length === 0) return code;
  }
}

/** An `arrived` message to an office that signs with the secret; in its inbox unless it has an endpoint. */
export async function makeMessage(options: Options = {}): Promise<MadeMessage> {
  const office = options.office ?? (await randomOffice());
  const sale = await makeSale({
    officeCode: office,
    lines: [{ qty: "1" }],
    ...(options.releasedAt ? { releasedAt: options.releasedAt } : {}),
    ...(options.endpoint ? { endpoint: options.endpoint } : {}),
  });
  const made = await makeReturn(sale);
  const { plate } = await makePiece(sale, made);
  const secret = await addKey(office);
  const run = options.now ? { now: options.now } : {};
  await asSystem(touch, sale.listId, run);
  const [message] = await inScope(system, (tx) =>
    tx.select().from(feedbackMessages).where(eq(feedbackMessages.returnId, made.returnId)),
  );
  if (!message) throw new Error("no message was written");
  return { message, office, secret, sale, made, plate };
}

/** Has the feedback of a list decided, as if one of its facts had just changed. */
async function touch(ctx: Context, listId: string): Promise<void> {
  ctx.touchedLists.add(listId);
}

/** One more active key of an office. */
export async function addKey(office: string): Promise<string> {
  const secret = `whsec_${randomBytes(32).toString("base64")}`;
  await inScope(system, (tx) =>
    tx.insert(officeKeys).values({
      officeCode: office,
      secretSealed: seal(secret, `office_keys:${office}`),
      signsOutgoing: false,
    }),
  );
  return secret;
}

/** What an office that accepts the message says. */
export function accepting({ message, office }: MadeMessage): Acknowledgement {
  return {
    formatVersion: "1",
    messageId: message.id,
    office,
    result: "accepted",
    reason: null,
    bodySha256: message.bodySha256,
    receivedAt: new Date().toISOString(),
  };
}

/** What an office that rejects the message says. */
export function rejecting(made: MadeMessage): Acknowledgement {
  return { ...accepting(made), result: "rejected", reason: "数量与本关底账不符" };
}

/** The answers of an office that were kept, in the order they came. */
export async function keptFor(office: string) {
  return inScope(system, (tx) =>
    tx
      .select({ effect: acknowledgements.effect, cause: acknowledgements.cause })
      .from(acknowledgements)
      .where(eq(acknowledgements.officeCode, office))
      .orderBy(acknowledgements.id),
  );
}

/** Signs an answer as the wire brings it. */
export function sign(answer: object, secret: string, how: { id?: string; at?: Date } = {}) {
  const { id = `ack_${randomUUID()}`, at = new Date() } = how;
  const body = JSON.stringify(answer);
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  return { headers: { id, timestamp, signature: new Webhook(secret).sign(id, at, body) }, body };
}

/** Sends an answer and says what it did. */
export async function answer(
  said: Acknowledgement,
  secret: string,
  how: { id?: string; at?: Date } = {},
): Promise<string> {
  return (await asSystem(acknowledgeFromWire, sign(said, secret, how))).effect;
}

/** A message as it stands. */
export async function readMessage(id: string): Promise<FeedbackMessage> {
  const [row] = await inScope(system, (tx) =>
    tx.select().from(feedbackMessages).where(eq(feedbackMessages.id, id)),
  );
  if (!row) throw new Error(`no message ${id}`);
  return row;
}
