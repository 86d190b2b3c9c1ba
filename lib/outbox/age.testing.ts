import { randomBytes, randomUUID } from "node:crypto";
import { eq, min } from "drizzle-orm";
import { afterAll, afterEach, beforeEach } from "vitest";
import { openClient } from "#db/client";
import { officeKeys, offices } from "#db/schema/offices";
import { outbox, outboxAttempts } from "#db/schema/outbox";
import { inScope } from "#db/scope";
import { env } from "#lib/env";
import { claimDue } from "#lib/outbox/claim-due";
import { deliver } from "#lib/outbox/deliver";
import { type Receiver, startReceiver } from "#lib/outbox/receiver.testing";
import { seal } from "#lib/vault";

export const system = { scope: "system", code: null, actorId: null } as const;
export const secret = `whsec_${randomBytes(32).toString("base64")}`;

const lockKey = 7_081;
const dayMs = 86_400_000;
const session = openClient(env().DATABASE_URL, 1);

let age = 0;
export let receiver: Receiver;

// One test at a time, of whatever file, has the one outbox of this database, and lives in an age
// before all that is in it: what others left is not due yet.
beforeEach(async () => {
  await session`set lock_timeout = 0`;
  await session`set statement_timeout = 0`;
  await session`select pg_advisory_lock(${lockKey})`;
  const [first] = await inScope(system, (tx) => tx.select({ at: min(outbox.nextAttemptAt) }).from(outbox));
  age = Math.min(first?.at?.getTime() ?? Date.now(), Date.UTC(2020, 0, 1)) - dayMs;
  receiver = await startReceiver();
});
afterEach(async () => {
  await receiver.stop();
  await session`select pg_advisory_unlock(${lockKey})`;
});
afterAll(() => session.end());

/** A moment of the running test's age. */
export const at = (ms: number) => new Date(age + ms);

/** An office with a key whose feedback goes to that address. */
export async function makeOffice(url = receiver.url): Promise<string> {
  const code = randomUUID();
  await inScope(system, async (tx) => {
    await tx.insert(offices).values({ code, endpoint: url });
    const secretSealed = seal(secret, `office_keys:${code}`);
    await tx.insert(officeKeys).values({ officeCode: code, secretSealed, signsOutgoing: true });
  });
  return code;
}

/** Writes a message that is due at once; its id. */
export async function enqueue(destination: string, orderingKey = randomUUID()): Promise<string> {
  const id = `${orderingKey}.${randomUUID()}`;
  await inScope(system, (tx) =>
    tx.insert(outbox).values({
      id,
      channel: "feedback",
      destination,
      orderingKey,
      body: Buffer.from(JSON.stringify({ id, words: "准予退货" })),
      sealed: false,
      createdAt: at(0),
      nextAttemptAt: at(0),
    }),
  );
  return id;
}

/** A message with the log of its attempts. */
export async function rowOf(id: string) {
  return inScope(system, async (tx) => {
    const [row] = await tx.select().from(outbox).where(eq(outbox.id, id));
    const attempts = await tx
      .select({ status: outboxAttempts.status, problem: outboxAttempts.problem })
      .from(outboxAttempts)
      .where(eq(outboxAttempts.outboxId, id))
      .orderBy(outboxAttempts.id);
    if (!row) throw new Error("no message");
    return { ...row, log: attempts };
  });
}

/** One round of the worker at a moment of this test's age; the ids it sent. */
export async function sendDue(ms: number, limit = 10): Promise<string[]> {
  const claimed = await claimDue(at(ms), limit);
  await Promise.all(claimed.map((message) => deliver(message, () => at(ms))));
  return claimed.map((message) => message.id);
}

/** The ids that came, in their order. */
export const idsReceived = () => receiver.received.map(({ headers }) => headers["webhook-id"]);
