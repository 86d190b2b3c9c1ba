import { count, eq } from "drizzle-orm";
import { customsDocuments } from "#db/schema/applications";
import { customsMessageDocuments } from "#db/schema/customs-messages";
import type { Context } from "#lib/context";
import { documentRow, queueDocument } from "#lib/customs/queue-document";
import { unseal } from "#lib/vault";

/** Queues a kept document once more, byte for byte; its message has an id of its own, which is returned. */
export async function queueAgain(ctx: Context, copNo: string, applicationNo: string): Promise<string> {
  const [document] = await ctx.tx.select().from(customsDocuments).where(eq(customsDocuments.copNo, copNo));
  if (!document) throw new Error(`${copNo} has no document`);
  const { guid, applicationId } = document;
  const [sent] = await ctx.tx
    .select({ times: count() })
    .from(customsMessageDocuments)
    .where(eq(customsMessageDocuments.copNo, copNo));
  const messageId = `${copNo}.${(sent?.times ?? 0) + 1}`;
  const xml = unseal(document.bodySealed, documentRow(copNo));
  await queueDocument(ctx, messageId, { copNo, guid, applicationId, applicationNo, xml });
  return messageId;
}
