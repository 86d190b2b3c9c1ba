import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { Webhook } from "standardwebhooks";
import { describe, expect, test } from "vitest";
import { officeKeys } from "#db/schema/offices";
import { inScope } from "#db/scope";
import {
  at,
  enqueue,
  idsReceived,
  makeOffice,
  receiver,
  rowOf,
  secret,
  sendDue,
  system,
} from "#lib/outbox/age.testing";
import { startReceiver } from "#lib/outbox/receiver.testing";
import { seal } from "#lib/vault";

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
  test("has what follows it wait as long as itself, and leave at once after it", async () => {
    receiver.answerWith((response, _post, index) => response.writeHead(index < 1 ? 400 : 202).end());
    const office = await makeOffice();
    const key = randomUUID();
    const [first, second] = [await enqueue(office, key), await enqueue(office, key)];
    expect(await sendDue(1)).toEqual([first]);
    const [held, behind] = [await rowOf(first), await rowOf(second)];
    expect(behind.nextAttemptAt).toEqual(held.nextAttemptAt);
    expect(await sendDue(1_100)).toEqual([first]);
    expect(await sendDue(1_101)).toEqual([second]);
  });

  test("R49 is repeated with the same bytes until it is, and holds back only its own key", async () => {
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
