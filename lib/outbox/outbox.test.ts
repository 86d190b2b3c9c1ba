import { randomBytes, randomInt, randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { Webhook } from "standardwebhooks";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { officeKeys, offices } from "#db/schema/offices";
import { outbox, outboxAttempts, outboxDestinations } from "#db/schema/outbox";
import { inScope } from "#db/scope";
import { channels } from "#lib/outbox/channels";
import { claimDue, leaseMs } from "#lib/outbox/claim-due";
import { deliver } from "#lib/outbox/deliver";
import { type Receiver, startReceiver } from "#lib/outbox/receiver.testing";
import { runWorker } from "#lib/outbox/run-worker";
import { sendRequest } from "#lib/outbox/send-request";
import { asSystem } from "#lib/testing";
import { seal } from "#lib/vault";

const system = { scope: "system", code: null, actorId: null } as const;
const secret = `whsec_${randomBytes(32).toString("base64")}`;

// Every test lives in an age of its own, each before the last: what other tests left in the one
// outbox of this database is not due yet.
let age = Date.UTC(2020, 0, 1) - randomInt(1_000_000);
let receiver: Receiver;
beforeEach(async () => {
  age -= 86_400_000;
  receiver = await startReceiver();
});
afterEach(() => receiver.stop());

const at = (ms: number) => new Date(age + ms);

async function makeOffice(url = receiver.url): Promise<string> {
  const code = randomUUID();
  await inScope(system, async (tx) => {
    await tx.insert(offices).values({ code, endpoint: url });
    const secretSealed = seal(secret, `office_keys:${code}`);
    await tx.insert(officeKeys).values({ officeCode: code, secretSealed, signsOutgoing: true });
  });
  return code;
}

async function enqueue(destination: string, orderingKey = randomUUID()): Promise<string> {
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

async function rowOf(id: string) {
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
async function sendDue(ms: number, limit = 10): Promise<string[]> {
  const claimed = await claimDue(at(ms), limit);
  await Promise.all(claimed.map((message) => deliver(message, () => at(ms))));
  return claimed.map((message) => message.id);
}

const idsReceived = () => receiver.received.map(({ headers }) => headers["webhook-id"]);

describe("a message that is taken", () => {
  test("was signed, and is delivered once", async () => {
    const id = await enqueue(await makeOffice());
    expect(await sendDue(1)).toEqual([id]);
    const [post] = receiver.received;
    if (!post) throw new Error("nothing came");
    const { headers, body } = post;
    expect(headers["webhook-id"]).toBe(id);
    expect(headers["webhook-timestamp"]).toBe(String(Math.floor(at(1).getTime() / 1_000)));
    const expected = new Webhook(secret).sign(id, at(1), body);
    expect(headers["webhook-signature"]).toBe(expected);
    expect(JSON.parse(body)).toEqual({ id, words: "准予退货" });
    expect(await rowOf(id)).toMatchObject({
      deliveredAt: at(1),
      attempts: 1,
      log: [{ status: 202, problem: null }],
    });
    expect(await sendDue(60_000)).toEqual([]);
  });

  test("lets the next of its key go, in the order they were written", async () => {
    const office = await makeOffice();
    const key = randomUUID();
    const ids = [await enqueue(office, key), await enqueue(office, key), await enqueue(office, key)];
    for (const ms of [1, 2, 3]) await sendDue(ms);
    expect(idsReceived()).toEqual(ids);
  });
});

describe("a message that is not taken", () => {
  test("is repeated with the same bytes until it is, and holds back only its own key", async () => {
    receiver.answerWith((response, post, index) => {
      const isFirst = post.headers["webhook-id"] === first;
      response.writeHead(isFirst && index < 2 ? 500 : 202).end("<b>no</b>");
    });
    const office = await makeOffice();
    const key = randomUUID();
    const first = await enqueue(office, key);
    const second = await enqueue(office, key);
    expect(await sendDue(1)).toEqual([first]);
    expect(await rowOf(first)).toMatchObject({ deliveredAt: null, lastProblem: "broken: no" });
    expect(await sendDue(400)).toEqual([]);
    expect(await sendDue(1_100)).toEqual([first]);
    expect(await sendDue(4_000)).toEqual([first]);
    expect(await sendDue(4_001)).toEqual([second]);
    expect(new Set(receiver.received.slice(0, 3).map(({ body }) => body)).size).toBe(1);
    expect((await rowOf(first)).log.map(({ status }) => status)).toEqual([500, 500, 202]);
  });

  test("waits as long as the receiver asks", async () => {
    receiver.answerWith((response) => response.writeHead(429, { "retry-after": "30" }).end());
    const id = await enqueue(await makeOffice());
    await sendDue(1);
    expect((await rowOf(id)).nextAttemptAt).toEqual(at(30_001));
  });

  test.each([
    ["a redirect", 302, "redirect"],
    ["a refusal", 400, "refused"],
    ["a broken server", 503, "broken"],
  ])("%s is not followed and not a delivery", async (_what, status, problem) => {
    receiver.answerWith((response) => response.writeHead(status, { location: receiver.url }).end());
    const id = await enqueue(await makeOffice());
    await sendDue(1);
    expect(receiver.received).toHaveLength(1);
    expect(await rowOf(id)).toMatchObject({
      deliveredAt: null,
      lastProblem: problem,
      log: [{ status, problem }],
    });
  });

  test("an office that cannot be reached, or has no key, keeps its message waiting", async () => {
    const gone = await startReceiver();
    await gone.stop();
    const unreachable = await enqueue(await makeOffice(gone.url));
    const unknown = await enqueue(randomUUID());
    await sendDue(1);
    expect(await rowOf(unreachable)).toMatchObject({ deliveredAt: null, lastProblem: "unreachable" });
    expect(await rowOf(unknown)).toMatchObject({ deliveredAt: null, lastProblem: "not_addressable" });
  });
});

test("a message that cannot be opened waits like any other and keeps nobody else back", async () => {
  const office = await makeOffice();
  const foreign = await makeOffice();
  await inScope(system, async (tx) => {
    const secretSealed = seal(secret, `office_keys:${office}`);
    await tx.update(officeKeys).set({ secretSealed }).where(eq(officeKeys.officeCode, foreign));
  });
  const broken = await enqueue(foreign);
  const sound = await enqueue(office);
  expect((await sendDue(1)).sort()).toEqual([broken, sound].sort());
  expect(await rowOf(broken)).toMatchObject({ lastProblem: "not_addressable", leasedUntil: null });
  expect((await rowOf(sound)).deliveredAt).toEqual(at(1));
});

describe("a worker that dies", () => {
  test("between sending and recording: the same message goes again under the same id", async () => {
    const id = await enqueue(await makeOffice());
    const [message] = await claimDue(at(1), 10);
    if (!message) throw new Error("nothing was claimed");
    const request = await asSystem(channels.feedback.buildRequest, message, { now: at(1) });
    expect(await sendRequest(request)).toMatchObject({ delivered: true });
    expect(await sendDue(leaseMs)).toEqual([]);
    expect(await sendDue(leaseMs + 2)).toEqual([id]);
    const [before, after] = receiver.received;
    expect(idsReceived()).toEqual([id, id]);
    expect(after?.body).toBe(before?.body);
  });

  test("two workers never hold one message", async () => {
    const office = await makeOffice();
    await enqueue(office);
    const claims = await Promise.all([claimDue(at(1), 10), claimDue(at(1), 10), claimDue(at(1), 10)]);
    expect(claims.flat()).toHaveLength(1);
  });

  test("a failure that is recorded after the lease has passed on changes nothing", async () => {
    receiver.answerWith((response) => response.writeHead(500).end());
    const id = await enqueue(await makeOffice());
    const [slow] = await claimDue(at(1), 10);
    const [next] = await claimDue(at(leaseMs + 2), 10);
    if (!slow || !next) throw new Error("nothing was claimed");
    await deliver(slow, () => at(leaseMs + 3));
    expect((await rowOf(id)).leasedUntil).toEqual(at(2 * leaseMs + 2));
  });
});

describe("a dead office", () => {
  test("rests after three failures, is tried by one message, and delays nobody else", async () => {
    receiver.answerWith((response) => response.writeHead(503).end());
    const alive = await startReceiver();
    const dead = await makeOffice();
    const healthy = await makeOffice(alive.url);
    const waiting = [];
    for (let n = 0; n < 5; n += 1) waiting.push(await enqueue(dead));
    expect(await sendDue(1)).toHaveLength(3);
    expect(await sendDue(500)).toEqual([]);
    const other = await enqueue(healthy);
    expect(await sendDue(501)).toEqual([other]);
    const probe = await sendDue(1_100);
    expect(probe).toHaveLength(1);
    expect(await sendDue(2_900)).toEqual([]);
    receiver.answerWith((response) => response.writeHead(202).end());
    expect(await sendDue(3_200)).toHaveLength(1);
    const [rest] = await inScope(system, (tx) =>
      tx.select().from(outboxDestinations).where(eq(outboxDestinations.destination, dead)),
    );
    expect(rest).toMatchObject({ consecutiveFailures: 0, openUntil: null });
    await sendDue(3_201);
    await sendDue(3_202);
    const rows = await Promise.all(waiting.map(rowOf));
    expect(rows.every((row) => row.deliveredAt !== null)).toBe(true);
    await alive.stop();
  });

  test("a slow one takes three places, not all", async () => {
    const slow = await makeOffice();
    for (let n = 0; n < 12; n += 1) await enqueue(slow);
    expect(await claimDue(at(1), 10)).toHaveLength(3);
    expect(await claimDue(at(2), 10)).toEqual([]);
    const other = await enqueue(await makeOffice());
    expect((await claimDue(at(3), 10)).map(({ id }) => id)).toEqual([other]);
  });
});

test("the worker sends what is due, keeps its lease while it waits, and finishes when it is stopped", async () => {
  let answerNow = () => {};
  receiver.answerWith((response) => {
    answerNow = () => response.writeHead(202).end();
  });
  const started = performance.now();
  const clock = () => at(performance.now() - started);
  const id = await enqueue(await makeOffice());
  const stopping = new AbortController();
  const worker = runWorker({ signal: stopping.signal, clock });
  await receiver.until(1);
  const { leasedUntil } = await rowOf(id);
  while ((await rowOf(id)).leasedUntil?.getTime() === leasedUntil?.getTime());
  stopping.abort();
  answerNow();
  await worker;
  expect(await rowOf(id)).toMatchObject({ attempts: 1, leasedUntil: null, deliveredAt: expect.any(Date) });
});
