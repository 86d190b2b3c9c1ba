import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { applications } from "#db/schema/applications";
import { inScope } from "#db/scope";
import type { ApplicationStatus } from "#lib/domain/application";
import { env } from "#lib/env";
import type { ClaimedMessage } from "#lib/outbox/claim-due";
import { customsChannel } from "#lib/outbox/customs-channel";
import { makeReturn, makeSale, randomDigits } from "#lib/returns/testing";
import { actorFor, asSystem } from "#lib/testing";
import { seal } from "#lib/vault";

const system = { scope: "system", code: null, actorId: null } as const;

async function makeApplication(status: ApplicationStatus): Promise<string> {
  const sale = await makeSale();
  const { returnId } = await makeReturn(sale);
  const { userId } = await actorFor("declarant");
  const applicationNo = `AP${randomDigits(12)}`;
  await inScope(system, (tx) =>
    tx.insert(applications).values({
      applicationNo,
      returnId,
      listId: sale.listId,
      customsCode: "2991",
      status,
      declaredBy: userId,
      declaredAt: new Date(),
    }),
  );
  return applicationNo;
}

const messageOf = (applicationNo: string): ClaimedMessage => ({
  id: applicationNo,
  channel: "customs",
  destination: "customs",
  orderingKey: applicationNo,
  body: seal("<xml>退货</xml>", `outbox:${applicationNo}`),
  sealed: true,
  attempts: 1,
});

test("a document is opened only on its way, and goes with customs' token", async () => {
  expect(await asSystem(customsChannel.buildRequest, messageOf("AP1"))).toEqual({
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
  const applicationNo = await makeApplication(status);
  await asSystem(customsChannel.onDelivered, messageOf(applicationNo));
  const [row] = await inScope(system, (tx) =>
    tx
      .select({ status: applications.status })
      .from(applications)
      .where(eq(applications.applicationNo, applicationNo)),
  );
  expect(row?.status).toBe(after);
});
