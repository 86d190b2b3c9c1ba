import { eq, inArray } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { outbox, outboxDestinations } from "#db/schema/outbox";
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
import { claimDue, extendLeases, leaseMs } from "#lib/outbox/claim-due";
import { deliver } from "#lib/outbox/deliver";
import { startReceiver } from "#lib/outbox/receiver.testing";
import { runWorker } from "#lib/outbox/run-worker";
import { sendRequest } from "#lib/outbox/send-request";
import { asSystem } from "#lib/testing";

describe("a worker that dies", () => {
  test("R49 between sending and recording: the same message goes again under the same id", async () => {
    const id = await enqueue(await makeOffice());
    const [message] = await claimDue(at(1), 10);
    if (!message) throw new Error("nothing was claimed");
    const request = await asSystem(channels.feedback.buildRequest, message, { now: at(1) });
    if (!request || "from" in request) throw new Error("an office hears by post");
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
  test("rests after five failures, is tried by one message, and delays nobody else", async () => {
    receiver.answerWith((response) => response.writeHead(503).end());
    const alive = await startReceiver();
    const dead = await makeOffice();
    const healthy = await makeOffice(alive.url);
    const waiting = [];
    for (let n = 0; n < 8; n += 1) waiting.push(await enqueue(dead));
    expect(await sendDue(1, 5)).toHaveLength(5);
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

  test("one failure among successes costs the messages behind it no time", async () => {
    const office = await makeOffice();
    let answers = 0;
    receiver.answerWith((response) => response.writeHead(++answers === 1 ? 503 : 202).end());
    await enqueue(office);
    await sendDue(1);
    for (let n = 0; n < 4; n += 1) await enqueue(office);
    expect(await claimDue(at(2), 10)).toHaveLength(4);
  });

  test("a slow one takes six places, not all", async () => {
    const slow = await makeOffice();
    for (let n = 0; n < 12; n += 1) await enqueue(slow);
    expect(await claimDue(at(1), 10)).toHaveLength(6);
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

describe("while another transaction holds a message", () => {
  /** Holds a message's row until told, as who settles it does. */
  async function holding(id: string, work: () => Promise<unknown>): Promise<void> {
    await inScope(system, async (tx) => {
      await tx.select().from(outbox).where(eq(outbox.id, id)).for("update");
      await work();
    });
  }

  test("the leases of the others are extended without waiting for it", async () => {
    const office = await makeOffice();
    const [settled, waiting] = [await enqueue(office), await enqueue(office)];
    await claimDue(at(1), 10);
    await holding(settled, () => extendLeases([settled, waiting], at(1_000)));
    expect((await rowOf(waiting)).leasedUntil).toEqual(at(1_000 + leaseMs));
    expect((await rowOf(settled)).leasedUntil).toEqual(at(1 + leaseMs));
  });

  test("a destination that answers again wakes the others without waiting for it", async () => {
    receiver.answerWith((response, _post, index) => response.writeHead(index < 5 ? 503 : 202).end());
    const office = await makeOffice();
    const ids = [];
    for (let n = 0; n < 5; n += 1) ids.push(await enqueue(office));
    await sendDue(1, 5);
    const [probe] = await claimDue(at(1_100), 1);
    const [held = "", ...others] = ids.filter((id) => id !== probe?.id);
    if (!probe) throw new Error("nothing was claimed");
    await inScope(system, (tx) =>
      tx
        .update(outbox)
        .set({ nextAttemptAt: at(60_000) })
        .where(inArray(outbox.id, [held, ...others])),
    );
    await holding(held, () => deliver(probe, () => at(1_100)));
    const rows = await Promise.all(others.map(rowOf));
    expect(rows.map(({ nextAttemptAt }) => nextAttemptAt)).toEqual(others.map(() => at(1_100)));
  });

  test("what is in flight here is not claimed again when its lease has run out", async () => {
    const id = await enqueue(await makeOffice());
    await claimDue(at(1), 10);
    expect(await claimDue(at(leaseMs + 2), 10, [id])).toEqual([]);
    expect(await claimDue(at(leaseMs + 2), 10)).toHaveLength(1);
  });
});
