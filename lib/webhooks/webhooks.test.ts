import { eq } from "drizzle-orm";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { outbox } from "#db/schema/outbox";
import type { Context } from "#lib/context";
import { type Receiver, startReceiver } from "#lib/outbox/receiver.testing";
import { randomDigits } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";
import { endOldOwnerKey } from "#lib/webhooks/end-old-owner-key";
import { getWebhookMessage } from "#lib/webhooks/get-webhook-message";
import { getWebhooks } from "#lib/webhooks/get-webhooks";
import { listWebhookMessages } from "#lib/webhooks/list-webhook-messages";
import { aSecret, attempt, wire } from "#lib/webhooks/owner.testing";
import { resendWebhook } from "#lib/webhooks/resend-webhook";
import { rotateOwnerKey } from "#lib/webhooks/rotate-owner-key";
import { sendTestWebhook } from "#lib/webhooks/send-test-webhook";
import { setOwnerEndpoint } from "#lib/webhooks/set-owner-endpoint";

let receiver: Receiver;
beforeAll(async () => {
  receiver = await startReceiver();
});
afterAll(() => receiver.stop());

const aCode = () => `C${randomDigits(9)}`;

/** Whether a receiver that has this key alone takes the last post for ours. */
function isGenuine(secret: string): boolean {
  const post = receiver.received.at(-1);
  try {
    new Webhook(secret).verify(post?.body ?? "", post?.headers as Record<string, string>);
    return true;
  } catch {
    return false;
  }
}

test("a test message arrives signed, and both keys sign until the old one is ended", async () => {
  const [code, first, second] = [aCode(), aSecret(), aSecret()];
  const owner = await wire("merchant", code, { url: receiver.url, secret: first });
  const sendTest = async () => {
    const { messageId } = await runUseCase(owner, sendTestWebhook, { code });
    await attempt(code, messageId);
    return messageId;
  };
  const messageId = await sendTest();
  expect(receiver.received.at(-1)?.headers["webhook-id"]).toBe(messageId);
  expect(JSON.parse(receiver.received.at(-1)?.body ?? "")).toMatchObject({
    ...{ version: "1", type: "webhook.test", id: messageId, enterprise: code },
  });
  expect([isGenuine(first), isGenuine(second)]).toEqual([true, false]);
  await runUseCase(owner, rotateOwnerKey, { code, secret: second });
  await sendTest();
  expect([isGenuine(first), isGenuine(second)]).toEqual([true, true]);
  expect(await refusalOf(runUseCase(owner, rotateOwnerKey, { code, secret: aSecret() }))).toBe("keys_full");
  const keys = (await runUseCase(owner, (ctx) => getWebhooks(ctx), null)).fingerprints;
  expect(keys).toHaveLength(2);
  await runUseCase(owner, endOldOwnerKey, { code });
  await sendTest();
  expect([isGenuine(first), isGenuine(second)]).toEqual([false, true]);
  expect((await runUseCase(owner, (ctx) => getWebhooks(ctx), null)).fingerprints).toEqual(keys.slice(0, 1));
  expect(await refusalOf(runUseCase(owner, endOldOwnerKey, { code }))).toBe("not_found");
});

test("a new address or another choice of events keeps the keys; without an address there are none", async () => {
  const [code, secret] = [aCode(), aSecret()];
  const owner = await wire("platform", code, { secret });
  const { fingerprints } = await runUseCase(owner, (ctx) => getWebhooks(ctx), null);
  const url = "https://other.example/hook";
  await runUseCase(owner, setOwnerEndpoint, { code, url, secret: null, events: ["item.admitted"] });
  expect(await runUseCase(owner, (ctx) => getWebhooks(ctx), null)).toMatchObject({
    ...{ url, fingerprints, events: ["item.admitted"] },
  });
  await runUseCase(owner, setOwnerEndpoint, { code, url: null, secret: null, events: null });
  expect(await runUseCase(owner, (ctx) => getWebhooks(ctx), null)).toMatchObject({
    ...{ url: null, fingerprints: [], events: ["item.admitted"] },
  });
  const bare = runUseCase(owner, setOwnerEndpoint, { code, url, secret: null, events: null });
  expect(await refusalOf(bare)).toBe("endpoint_refused");
  expect(await refusalOf(runUseCase(owner, sendTestWebhook, { code }))).toBe("endpoint_refused");
  expect(await refusalOf(runUseCase(owner, endOldOwnerKey, { code }))).toBe("endpoint_refused");
});

test("the log has every attempt, and a message goes out again under the same id, byte for byte", async () => {
  const code = aCode();
  const owner = await wire("merchant", code, { url: receiver.url });
  receiver.answerWith((response) => response.writeHead(500).end("维护中"));
  const { messageId } = await runUseCase(owner, sendTestWebhook, { code });
  await attempt(code, messageId);
  const once = receiver.received.at(-1);
  receiver.answerWith((response) => response.writeHead(204).end());
  await runUseCase(owner, resendWebhook, { messageId });
  await attempt(code, messageId);
  await runUseCase(owner, resendWebhook, { messageId });
  await attempt(code, messageId);
  const again = receiver.received.at(-1);
  expect([again?.body, again?.headers["webhook-id"]]).toEqual([once?.body, messageId]);
  const { rows, total } = await runUseCase(owner, listWebhookMessages, {});
  expect(total).toBe(1);
  expect(rows).toMatchObject([{ id: messageId, type: "webhook.test", lastProblem: null }]);
  expect(rows[0]?.deliveredAt).not.toBeNull();
  const file = await runUseCase(owner, getWebhookMessage, { id: messageId });
  expect(file.tries.map(({ status }) => status)).toEqual([204, 204, 500]);
  expect(file.tries.at(-1)?.problem).toBe("broken: 维护中");
});

test("the log is read in pages, the latest first", async () => {
  const code = aCode();
  const owner = await wire("merchant", code, { url: receiver.url });
  const sent: string[] = [];
  for (let count = 0; count < 32; count++) {
    sent.unshift((await runUseCase(owner, sendTestWebhook, { code })).messageId);
  }
  const first = await runUseCase(owner, listWebhookMessages, {});
  const second = await runUseCase(owner, listWebhookMessages, { after: first.next ?? "" });
  expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(sent);
  expect([first.rows.length, second.rows.length, second.next]).toEqual([30, 2, null]);
  const back = await runUseCase(owner, listWebhookMessages, { before: second.previous ?? "" });
  expect(back.rows.map(({ id }) => id)).toEqual(sent.slice(0, 30));
});

test("what is on its way is not sent beside itself", async () => {
  const code = aCode();
  const owner = await wire("merchant", code, { url: receiver.url });
  const { messageId } = await runUseCase(owner, sendTestWebhook, { code });
  const leasedUntil = new Date(Date.now() + 60_000);
  await asSystem(
    (ctx: Context) => ctx.tx.update(outbox).set({ leasedUntil }).where(eq(outbox.id, messageId)),
    null,
  );
  expect(await refusalOf(runUseCase(owner, resendWebhook, { messageId }))).toBe("message_not_waiting");
});

describe("an address that is not public", () => {
  test.each([
    ["http://10.0.0.8/hook"],
    ["http://192.168.1.1/"],
    ["http://[fd00::1]/hook"],
    ["http://169.254.169.254/latest"],
    ["http://167772168/hook"],
  ])("%s is refused in words before anything is sent", async (url) => {
    const code = aCode();
    const owner = await actorFor("merchant", code);
    const set = runUseCase(owner, setOwnerEndpoint, { code, url, secret: aSecret(), events: null });
    await expect(set).rejects.toMatchObject({ message: "endpoint_refused", params: { problem: "private" } });
  });

  test("is not reached by a redirect, and the log says so", async () => {
    const code = aCode();
    const inside = await startReceiver();
    const owner = await wire("merchant", code, { url: receiver.url });
    receiver.answerWith((response) => response.writeHead(307, { location: inside.url }).end());
    const { messageId } = await runUseCase(owner, sendTestWebhook, { code });
    await attempt(code, messageId);
    await inside.stop();
    expect(inside.received).toEqual([]);
    const { tries } = await runUseCase(owner, getWebhookMessage, { id: messageId });
    expect(tries).toMatchObject([{ status: 307, problem: "redirect" }]);
  });
});
