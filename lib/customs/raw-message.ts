import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import { customsDocuments } from "#db/schema/applications";
import { customsInbound, customsMessageDocuments, customsMessages } from "#db/schema/customs-messages";
import { outbox } from "#db/schema/outbox";
import type { Context } from "#lib/context";
import { documentRow } from "#lib/customs/queue-document";
import { bundleRefundMessages } from "#lib/domain/ceb/refund-message";
import { messageDirections } from "#lib/domain/customs-traffic";
import { openSigned } from "#lib/outbox/customs/on-its-way";
import { unseal, unsealBytes } from "#lib/vault";

/** Which message is meant. */
export const WhichMessage = z.strictObject({
  direction: z.enum(messageDirections),
  id: z.string().regex(/^[\x21-\x7e]{1,200}$/),
});
type WhichMessage = z.infer<typeof WhichMessage>;

const isUuid = z.uuid();

/** A message byte for byte as it came or goes over the wire; null where there is none or it was not kept. */
export async function readRawMessage(ctx: Context, { direction, id }: WhichMessage): Promise<Buffer | null> {
  return direction === "in" ? readCame(ctx, id) : readSent(ctx, id);
}

async function readCame(ctx: Context, id: string): Promise<Buffer | null> {
  if (!isUuid.safeParse(id).success) return null;
  const [row] = await ctx.tx
    .select({ sealed: customsInbound.bodySealed })
    .from(customsInbound)
    .where(eq(customsInbound.id, id));
  return row?.sealed ? unsealBytes(row.sealed, `customs_inbound:${id}`) : null;
}

/** Signed where it was signed; what is kept once, with its documents, is put together from them again. */
async function readSent(ctx: Context, id: string): Promise<Buffer | null> {
  const [row] = await ctx.tx
    .select({ message: customsMessages, body: outbox.body })
    .from(customsMessages)
    .innerJoin(outbox, eq(outbox.id, customsMessages.id))
    .where(eq(customsMessages.id, id));
  if (!row) return null;
  const signed = openSigned(row.message);
  if (signed !== null) return Buffer.from(signed);
  if (row.body) return Buffer.from(unseal(row.body, `outbox:${id}`));
  const documents = await ctx.tx
    .select({ copNo: customsDocuments.copNo, sealed: customsDocuments.bodySealed })
    .from(customsMessageDocuments)
    .innerJoin(customsDocuments, eq(customsDocuments.copNo, customsMessageDocuments.copNo))
    .where(eq(customsMessageDocuments.messageId, id))
    .orderBy(asc(customsDocuments.copNo));
  const texts = documents.map(({ copNo, sealed }) => unseal(sealed, documentRow(copNo)));
  const [only] = texts;
  return Buffer.from(texts.length === 1 && only ? only : bundleRefundMessages(row.message.guid, texts));
}
