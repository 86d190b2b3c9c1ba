import { asc, eq, inArray, or } from "drizzle-orm";
import { customsDocuments } from "#db/schema/applications";
import { customsMessageDocuments, customsMessages } from "#db/schema/customs-messages";
import { authorizeSystem } from "#lib/authorize";
import type { Context } from "#lib/context";
import { type AppliedReceipt, applyReceipt } from "#lib/customs/apply-receipt";
import { keepReceipt, type ReceivedReceipt } from "#lib/customs/keep-receipt";
import type { FormatRefusal } from "#lib/domain/ceb/format-refusal";

/** A refusal of the form, and the kept message it stood in. */
type ReceivedRefusal = FormatRefusal & { inboundId?: string | null };

/**
 * Takes in one CEB900: every document of the message that the platform could not read is refused with its words.
 * The message is found by the numbers that stand in what it repeats, by its guid, or by its id; one that fits no
 * message of ours is kept for a person.
 */
export async function applyFormatRefusal(ctx: Context, refusal: ReceivedRefusal): Promise<AppliedReceipt[]> {
  authorizeSystem(ctx);
  const copNos = await documentsOf(ctx, refusal);
  if (copNos.length === 0) {
    const receipt = receiptOf(refusal, refusal.copNos[0] ?? refusal.messageId?.slice(0, 40) ?? "");
    await keepReceipt(ctx, receipt, { applicationId: null, effect: "unmatched" });
    ctx.changed.add("applications");
    return [{ copNo: receipt.copNo, returnStatus: receipt.returnStatus, effect: "unmatched" }];
  }
  const results: AppliedReceipt[] = [];
  for (const copNo of copNos) results.push(await applyReceipt(ctx, receiptOf(refusal, copNo)));
  return results;
}

/** A refusal of the form as a receipt of one document. */
export function receiptOf(refusal: ReceivedRefusal, copNo: string): ReceivedReceipt {
  const { guid, returnStatus, returnedAt, returnInfo, inboundId = null } = refusal;
  return {
    message: "CEB900",
    guid,
    copNo,
    returnStatus,
    returnedAt,
    returnInfo,
    customsCode: null,
    ebcCode: null,
    preNo: "",
    invtNo: null,
    inboundId,
  };
}

async function documentsOf(ctx: Context, { guid, messageId, copNos }: FormatRefusal): Promise<string[]> {
  const named = copNos.length > 0 ? await documentsNamed(ctx, copNos) : [];
  if (named.length > 0) return named;
  const ids = [messageId, guid].flatMap((id) => (id ? [id, id.toUpperCase()] : []));
  if (ids.length === 0) return [];
  const carried = await ctx.tx
    .selectDistinct({ copNo: customsMessageDocuments.copNo })
    .from(customsMessageDocuments)
    .innerJoin(customsMessages, eq(customsMessages.id, customsMessageDocuments.messageId))
    .where(or(inArray(customsMessages.guid, ids), inArray(customsMessages.id, ids)))
    .orderBy(asc(customsMessageDocuments.copNo));
  return carried.map(({ copNo }) => copNo);
}

async function documentsNamed(ctx: Context, copNos: readonly string[]): Promise<string[]> {
  const rows = await ctx.tx
    .select({ copNo: customsDocuments.copNo })
    .from(customsDocuments)
    .where(inArray(customsDocuments.copNo, [...copNos]))
    .orderBy(asc(customsDocuments.copNo));
  return rows.map(({ copNo }) => copNo);
}
