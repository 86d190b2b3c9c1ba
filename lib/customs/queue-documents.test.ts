import { asc, eq, inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { customsMessageDocuments, customsMessages } from "#db/schema/customs-messages";
import { outbox } from "#db/schema/outbox";
import { inScope } from "#db/scope";
import { declareReturns } from "#lib/customs/declare-returns";
import { makeInspectedReturn } from "#lib/customs/inspected-return.testing";
import { parseCebTree } from "#lib/customs/read/parse-ceb-tree";
import { system } from "#lib/customs/received-receipt.testing";
import { refundApplicationsFromTree } from "#lib/domain/ceb/refund-application";
import { initialCustomsChannel } from "#lib/domain/customs-channel";
import { decide, takeTurnsDeciding } from "#lib/house-settings.testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor } from "#lib/testing";
import { unseal } from "#lib/vault";

takeTurnsDeciding();

/** Declares so many returns in one act; their applications and the messages that carry them. */
async function declareTogether(count: number) {
  const returnNos: string[] = [];
  for (let n = 0; n < count; n++) returnNos.push((await makeInspectedReturn()).returnNo);
  const { declared } = await runUseCase(await actorFor("declarant"), declareReturns, { returnNos });
  const applicationNos = declared.map(({ applicationNo }) => applicationNo);
  const messages = await inScope(system, async (tx) => {
    const carrying = tx
      .select({ id: customsMessageDocuments.messageId })
      .from(customsMessageDocuments)
      .where(inArray(customsMessageDocuments.copNo, applicationNos));
    return tx
      .select({ id: outbox.id, guid: customsMessages.guid, body: outbox.body })
      .from(outbox)
      .innerJoin(customsMessages, eq(customsMessages.id, outbox.id))
      .where(inArray(outbox.id, carrying))
      .orderBy(asc(outbox.position));
  });
  return { applicationNos, messages: messages.map(({ id, guid, body }) => ({ guid, ...read(id, body) })) };
}

function read(id: string, body: Buffer | null) {
  const xml = unseal(body ?? Buffer.alloc(0), `outbox:${id}`);
  const parsed = parseCebTree(xml);
  if (!parsed.ok) throw new Error(parsed.reason);
  const applications = refundApplicationsFromTree(parsed.tree);
  const copNos = applications.map((found) => (found.ok ? found.document.head.copNo : "not lawful"));
  const subscribers = applications.map((found) => (found.ok ? found.document.subscribers.length : 0));
  return { xml, copNos, subscribers };
}

test("each return leaves as a message of its own until the house decides otherwise", async () => {
  const { applicationNos, messages } = await declareTogether(2);
  expect(messages.map(({ copNos }) => copNos)).toEqual(applicationNos.map((no) => [no]));
});

test("what is declared together leaves bundled as the house has set, one guid to a message, with who gets copies", async () => {
  const subscribers = [{ status: "RET", dxpAddress: "DXPENT0000000002" }] as const;
  await decide("customsChannel", {
    ...initialCustomsChannel,
    documentsPerMessage: 2,
    subscribers: [...subscribers],
  });
  const { applicationNos, messages } = await declareTogether(3);
  expect(messages.map(({ copNos }) => copNos)).toEqual([applicationNos.slice(0, 2), applicationNos.slice(2)]);
  for (const { guid, xml, subscribers: kept } of messages) {
    expect(xml).toContain(`<ceb:CEB625Message guid="${guid}"`);
    expect(new Set(kept)).toEqual(new Set([1]));
  }
});
