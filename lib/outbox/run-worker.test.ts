import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { outboxDestinations } from "#db/schema/outbox";
import { inScope } from "#db/scope";
import {
  at,
  enqueue,
  idsReceived,
  makeOffice,
  receiver,
  rowOf,
  sendDue,
  system,
} from "#lib/outbox/age.testing";
import { channels } from "#lib/outbox/channels";
import { claimDue, leaseMs } from "#lib/outbox/claim-due";
import { deliver } from "#lib/outbox/deliver";
import { startReceiver } from "#lib/outbox/receiver.testing";
import { runWorker } from "#lib/outbox/run-worker";
import { sendRequest } from "#lib/outbox/send-request";
import { asSystem } from "#lib/testing";

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
