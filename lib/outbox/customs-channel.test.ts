import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { applications } from "#db/schema/applications";
import { inScope } from "#db/scope";
import { env } from "#lib/env";
import { makeApplication, makeMessage, system } from "#lib/outbox/customs/message.testing";
import { customsChannel } from "#lib/outbox/customs-channel";
import { asSystem } from "#lib/testing";

async function statusOf({ id }: { id: string }): Promise<string | undefined> {
  const [row] = await inScope(system, (tx) =>
    tx.select({ status: applications.status }).from(applications).where(eq(applications.id, id)),
  );
  return row?.status;
}

test("the document is opened only on its way, and goes with customs' token", async () => {
  const message = await makeMessage([await makeApplication("queued")]);
  expect(await asSystem(customsChannel.buildRequest, message)).toEqual({
    url: env().CUSTOMS_URL,
    headers: {
      "content-type": "application/xml; charset=utf-8",
      authorization: `Bearer ${env().CUSTOMS_TOKEN}`,
    },
    body: "<xml>退货</xml>",
  });
});

test.each([
  ["queued", "sent"],
  ["accepted", "accepted"],
  ["refused", "refused"],
] as const)("delivered while the application is %s leaves it %s", async (status, after) => {
  const application = await makeApplication(status);
  await asSystem(customsChannel.onDelivered, await makeMessage([application]));
  expect(await statusOf(application)).toBe(after);
});

test("a delivered bundle was sent for each of its applications that customs has not answered yet", async () => {
  const [one, two, answered, other] = [
    await makeApplication("queued"),
    await makeApplication("queued"),
    await makeApplication("accepted"),
    await makeApplication("queued"),
  ];
  await asSystem(customsChannel.onDelivered, await makeMessage([one, two, answered]));
  expect(await Promise.all([one, two, answered, other].map(statusOf))).toEqual([
    ...["sent", "sent", "accepted", "queued"],
  ]);
});
