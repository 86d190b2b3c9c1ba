import type { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { readMessagesOfReturn } from "#lib/feedback/read-messages-of-return";
import { signerForOffice } from "#lib/feedback/signer-for-office";
import type { GetReturn } from "#lib/tracking/get-return";
import { readPackFacts } from "#lib/tracking/read-pack-facts";

/** Reads all that a pack of evidence holds of one return but the photos' files, as of one moment. */
export async function readPack(ctx: Context, asked: z.infer<typeof GetReturn>) {
  authorize(ctx, "feedback.read");
  const { facts, photos } = await readPackFacts(ctx, asked);
  const messages = await readMessagesOfReturn(ctx, asked.returnNo);
  const sign = await signerForOffice(ctx, facts.officeCode);
  return { facts, photos, messages, sign, packedAt: ctx.now };
}
