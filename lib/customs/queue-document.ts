import { createHash } from "node:crypto";
import { customsDocuments } from "#db/schema/applications";
import { customsMessageDocuments, customsMessages } from "#db/schema/customs-messages";
import { outbox } from "#db/schema/outbox";
import type { Context } from "#lib/context";
import type { AppType } from "#lib/domain/ceb/refund-application-fields";
import { bundleRefundMessages } from "#lib/domain/ceb/refund-message";
import { splitIntoMessages } from "#lib/domain/ceb/split-into-messages";
import { readSetting } from "#lib/read-setting";
import { uuidv7 } from "#lib/uuid";
import { seal } from "#lib/vault";

type NewDocument = {
  copNo: string;
  guid: string;
  applicationId: string;
  appType: AppType;
  /** The copNo of the document it corrects, changes or withdraws. */
  replaces?: string | null;
  xml: string;
};

/** A kept document on its way to customs. */
export type QueuedDocument = Pick<NewDocument, "copNo" | "guid" | "applicationId" | "xml"> & {
  applicationNo: string;
};

/** Keeps a document for ever, sealed because it names the buyer; it never changes again. */
export async function keepDocument(ctx: Context, document: NewDocument): Promise<void> {
  const { copNo, guid, applicationId, appType, replaces = null, xml } = document;
  await ctx.tx.insert(customsDocuments).values({
    copNo,
    guid,
    applicationId,
    appType,
    replaces,
    bodySealed: seal(xml, documentRow(copNo)),
    bodySha256: sha256(xml),
    createdAt: ctx.now,
  });
}

/**
 * Queues documents to customs that were declared together: each as a message of its own, or as many together as
 * the house has set, within what the schema and a platform take. The same documents make the same bytes.
 */
export async function queueDocuments(ctx: Context, documents: readonly QueuedDocument[]): Promise<void> {
  const { value } = await readSetting(ctx, "customsChannel");
  for (const group of splitIntoMessages(documents, value.documentsPerMessage)) {
    const [first] = group;
    if (!first) continue;
    if (group.length === 1) {
      await queueDocument(ctx, first.copNo, first);
    } else {
      const guid = uuidv7().toUpperCase();
      const xml = bundleRefundMessages(
        guid,
        group.map((document) => document.xml),
      );
      await queueMessage(ctx, { id: guid, guid, orderingKey: guid, xml, documents: group });
    }
  }
}

/** Queues one document under an id of its own; documents of one application leave one after the other. */
export async function queueDocument(ctx: Context, id: string, document: QueuedDocument): Promise<void> {
  const { guid, applicationNo, xml } = document;
  await queueMessage(ctx, { id, guid, orderingKey: applicationNo, xml, documents: [document] });
}

/** What a kept document is sealed to. */
export function documentRow(copNo: string): string {
  return `customs_documents:${copNo}`;
}

type NewMessage = {
  id: string;
  guid: string;
  orderingKey: string;
  xml: string;
  documents: readonly QueuedDocument[];
};

async function queueMessage(ctx: Context, message: NewMessage): Promise<void> {
  const { id, guid, orderingKey, xml, documents } = message;
  await ctx.tx.insert(outbox).values({
    id,
    channel: "customs",
    destination: "customs",
    orderingKey,
    body: seal(xml, `outbox:${id}`),
    sealed: true,
    createdAt: ctx.now,
    nextAttemptAt: ctx.now,
  });
  await ctx.tx.insert(customsMessages).values({ id, guid, bodySha256: sha256(xml), createdAt: ctx.now });
  await ctx.tx
    .insert(customsMessageDocuments)
    .values(documents.map(({ copNo, applicationId }) => ({ messageId: id, copNo, applicationId })));
}

function sha256(xml: string): string {
  return createHash("sha256").update(xml).digest("hex");
}
