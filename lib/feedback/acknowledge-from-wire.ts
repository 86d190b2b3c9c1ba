import { acknowledgements } from "#db/schema/feedback";
import { authorizeSystem } from "#lib/authorize";
import type { Context } from "#lib/context";
import {
  Acknowledgement,
  type AcknowledgementEffect,
  judgeAcknowledgement,
} from "#lib/domain/acknowledgement";
import { AppError } from "#lib/errors";
import { lockMessage, recordAnswer } from "#lib/feedback/record-answer";
import { type SignedHeaders, verifyOfficeSignature } from "#lib/feedback/verify-office-signature";

export type SignedMessage = { headers: SignedHeaders; body: string };

/**
 * Takes an office's signed acknowledgement or rejection. Refuses what is not genuine; keeps every
 * genuine one under its `webhook-id`, and lets it change the message at most once. Unknown,
 * foreign or contradictory ones are kept for review and change nothing.
 */
export async function acknowledgeFromWire(
  ctx: Context,
  signed: SignedMessage,
): Promise<{ effect: AcknowledgementEffect["effect"] }> {
  authorizeSystem(ctx);
  const answer = parse(signed.body);
  await verifyOfficeSignature(ctx, answer.office, signed.headers, signed.body);
  const message = await lockMessage(ctx, answer.messageId);
  const judged = judgeAcknowledgement(answer, message);
  const [kept] = await ctx.tx
    .insert(acknowledgements)
    .values({
      webhookId: `${answer.office}:${signed.headers.id}`,
      messageId: message?.id ?? null,
      officeCode: answer.office,
      effect: judged.effect,
      cause: judged.effect === "review" ? judged.cause : null,
      body: signed.body,
      receivedAt: ctx.now,
    })
    .onConflictDoNothing()
    .returning({ id: acknowledgements.id });
  if (!kept) return { effect: "repeated" };
  if (message && (judged.effect === "acknowledged" || judged.effect === "rejected")) {
    await recordAnswer(ctx, message, { result: judged.effect, reason: answer.reason, by: null });
  }
  ctx.changed.add("feedback");
  return { effect: judged.effect };
}

function parse(body: string): Acknowledgement {
  try {
    return Acknowledgement.parse(JSON.parse(body));
  } catch {
    throw new AppError("input_invalid", { field: "body", problem: "not_an_acknowledgement" });
  }
}
