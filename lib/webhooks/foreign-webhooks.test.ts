import type { PgTable } from "drizzle-orm/pg-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { outbox, outboxAttempts } from "#db/schema/outbox";
import { ownerEndpoints } from "#db/schema/registers";
import type { Context } from "#lib/context";
import { codedScopes, type Role, scopeOfRole } from "#lib/domain/role";
import { type Receiver, startReceiver } from "#lib/outbox/receiver.testing";
import { randomDigits } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";
import { endOldOwnerKey } from "#lib/webhooks/end-old-owner-key";
import { getWebhookMessage } from "#lib/webhooks/get-webhook-message";
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

test("another owner's address, log and messages do not exist", async () => {
  const code = aCode();
  const owner = await wire("merchant", code, { url: receiver.url });
  const { messageId } = await runUseCase(owner, sendTestWebhook, { code });
  receiver.answerWith((response) => response.writeHead(204).end());
  await attempt(code, messageId);
  for (const stranger of [await actorFor("merchant", aCode()), await actorFor("platform", aCode())]) {
    const refused = await Promise.all([
      refusalOf(runUseCase(stranger, setOwnerEndpoint, { code, url: null, secret: null, events: null })),
      refusalOf(runUseCase(stranger, rotateOwnerKey, { code, secret: aSecret() })),
      refusalOf(runUseCase(stranger, endOldOwnerKey, { code })),
      refusalOf(runUseCase(stranger, sendTestWebhook, { code })),
      refusalOf(runUseCase(stranger, resendWebhook, { messageId })),
      refusalOf(runUseCase(stranger, getWebhookMessage, { id: messageId })),
    ]);
    expect(refused).toEqual(refused.map(() => "not_found"));
    expect(await runUseCase(stranger, listWebhookMessages, {})).toMatchObject({ rows: [], total: 0 });
  }
});

test("the database itself shows an owner nothing of another's", async () => {
  const code = aCode();
  const owner = await wire("merchant", code, { url: receiver.url });
  const { messageId } = await runUseCase(owner, sendTestWebhook, { code });
  await attempt(code, messageId);
  const foreign = await actorFor("merchant", aCode());
  const seen = await runUseCase(
    foreign,
    async ({ tx }: Context) => {
      const count = (table: PgTable) => tx.$count(table);
      return [await count(ownerEndpoints), await count(outbox), await count(outboxAttempts)];
    },
    null,
  );
  expect(seen).toEqual([0, 0, 0]);
});

test.each(["receiver", "officer", "agent", "origin_officer", "auditor"] satisfies Role[])(
  "a %s sets no address and sends nothing",
  async (role) => {
    const isBound = codedScopes.some((scope) => scope === scopeOfRole[role]);
    const code = "2991980001";
    const actor = await actorFor(role, isBound ? (role === "agent" ? code : "2991") : null);
    const refused = await Promise.all([
      refusalOf(runUseCase(actor, setOwnerEndpoint, { code, url: null, secret: null, events: null })),
      refusalOf(runUseCase(actor, sendTestWebhook, { code })),
      refusalOf(runUseCase(actor, listWebhookMessages, {})),
    ]);
    expect(refused).toEqual(["not_permitted", "not_permitted", "not_permitted"]);
  },
);
