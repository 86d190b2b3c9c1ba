import { applications, customsDocuments } from "#db/schema/applications";
import { customsMessageDocuments, customsMessages } from "#db/schema/customs-messages";
import { outbox } from "#db/schema/outbox";
import { inScope } from "#db/scope";
import type { ApplicationStatus } from "#lib/domain/application";
import type { ClaimedMessage } from "#lib/outbox/claim-due";
import { makeReturn, makeSale, randomDigits } from "#lib/returns/testing";
import { actorFor } from "#lib/testing";
import { uuidv7 } from "#lib/uuid";
import { seal } from "#lib/vault";

export const system = { scope: "system", code: null, actorId: null } as const;

/** An application with a document of its own. */
export async function makeApplication(status: ApplicationStatus): Promise<{ id: string; copNo: string }> {
  const sale = await makeSale();
  const { returnId } = await makeReturn(sale);
  const { userId } = await actorFor("declarant");
  const applicationNo = `AP${randomDigits(12)}`;
  const id = uuidv7();
  await inScope(system, async (tx) => {
    await tx.insert(applications).values({
      id,
      applicationNo,
      returnId,
      listId: sale.listId,
      customsCode: "2991",
      status,
      declaredBy: userId,
      declaredAt: new Date(),
    });
    await tx.insert(customsDocuments).values({
      copNo: applicationNo,
      guid: uuidv7(),
      applicationId: id,
      appType: "1",
      createdAt: new Date(),
      bodySealed: Buffer.from("-"),
      bodySha256: "-",
    });
  });
  return { id, copNo: applicationNo };
}

/** What every message of `makeMessage` says. */
export const unsigned = "<xml>退货</xml>";

/** One message that carries them, claimed; it is nobody's to send but this test's. */
export async function makeMessage(
  carried: readonly { id: string; copNo: string }[],
  { delivered = true } = {},
): Promise<ClaimedMessage> {
  const message = messageOf(uuidv7());
  const { id, destination, orderingKey, body, sealed } = message;
  const at = new Date();
  await inScope(system, async (tx) => {
    await tx.insert(outbox).values({
      id,
      channel: "customs",
      destination,
      orderingKey,
      body,
      sealed,
      createdAt: at,
      nextAttemptAt: new Date(at.getTime() + 864e5),
      deliveredAt: delivered ? at : null,
    });
    await tx.insert(customsMessages).values({ id, guid: uuidv7(), bodySha256: uuidv7(), createdAt: at });
    const documents = carried.map(({ id: applicationId, copNo }) => ({
      messageId: id,
      copNo,
      applicationId,
    }));
    await tx.insert(customsMessageDocuments).values(documents);
  });
  return message;
}

const messageOf = (id: string): ClaimedMessage => ({
  id,
  channel: "customs",
  destination: "customs",
  orderingKey: id,
  body: seal(unsigned, `outbox:${id}`),
  sealed: true,
  attempts: 1,
});
