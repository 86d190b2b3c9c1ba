import { createHash } from "node:crypto";
import { customsDocuments } from "#db/schema/applications";
import { outbox } from "#db/schema/outbox";
import type { Context } from "#lib/context";
import { seal } from "#lib/vault";

type NewDocument = { copNo: string; guid: string; applicationId: string; xml: string };

/** Keeps a document for ever, sealed because it names the buyer; it never changes again. */
export async function keepDocument(ctx: Context, document: NewDocument): Promise<void> {
  const { copNo, guid, applicationId, xml } = document;
  await ctx.tx.insert(customsDocuments).values({
    copNo,
    guid,
    applicationId,
    appType: "1",
    bodySealed: seal(xml, documentRow(copNo)),
    bodySha256: createHash("sha256").update(xml).digest("hex"),
    createdAt: ctx.now,
  });
}

/** Queues a document to customs; documents of one application leave one after the other. */
export async function queueDocument(
  ctx: Context,
  message: { id: string; applicationNo: string; xml: string },
): Promise<void> {
  await ctx.tx.insert(outbox).values({
    id: message.id,
    channel: "customs",
    destination: "customs",
    orderingKey: message.applicationNo,
    body: seal(message.xml, `outbox:${message.id}`),
    sealed: true,
    createdAt: ctx.now,
    nextAttemptAt: ctx.now,
  });
}

/** What a kept document is sealed to. */
export function documentRow(copNo: string): string {
  return `customs_documents:${copNo}`;
}
