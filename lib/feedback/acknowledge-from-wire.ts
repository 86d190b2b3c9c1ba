import { createHash } from "node:crypto";
import { inArray } from "drizzle-orm";
import { acknowledgements, type FeedbackMessage } from "#db/schema/feedback";
import { authorizeSystem } from "#lib/authorize";
import type { Context } from "#lib/context";
import {
  Acknowledgement,
  type AcknowledgementEffect,
  judgeAcknowledgement,
} from "#lib/domain/acknowledgement";
import { AppError } from "#lib/errors";
import { lockMessage, recordAnswer } from "#lib/feedback/record-answer";
import { holdQueued, stopSending } from "#lib/feedback/stop-sending";
import { type SignedHeaders, verifyOfficeSignature } from "#lib/feedback/verify-office-signature";
import { inputRefusal } from "#lib/http/input-refusal";
import { parseJson } from "#lib/http/parse-json";

export type SignedMessage = { headers: SignedHeaders; body: string };

/**
 * Takes an office's signed acknowledgement or rejection. Refuses what is not genuine; keeps every
 * genuine one under its `webhook-id`, and lets it change the message at most once; what was answered is sent no more. Unknown,
 * foreign or contradictory ones are kept for review and change nothing.
 */
export async function acknowledgeFromWire(
  ctx: Context,
  signed: SignedMessage,
): Promise<{ effect: AcknowledgementEffect["effect"] }> {
  authorizeSystem(ctx);
  const answer = parse(signed.body);
  await verifyOfficeSignature(ctx, answer.office, signed.headers, signed.body);
  await holdQueued(ctx, answer.messageId);
  const message = await lockMessage(ctx, answer.messageId);
  const ids = idsOf(answer.office, signed);
  const earlier = await ctx.tx
    .select({ body: acknowledgements.body })
    .from(acknowledgements)
    .where(inArray(acknowledgements.webhookId, [ids.own, ids.reused]));
  if (earlier.some((row) => row.body === signed.body)) return { effect: "repeated" };
  const isReused = earlier.length > 0;
  const judged: AcknowledgementEffect = isReused
    ? { effect: "review", cause: "id_reused" }
    : judgeAcknowledgement(answer, message && asReceived(message));
  await keep(ctx, {
    webhookId: isReused ? ids.reused : ids.own,
    messageId: message?.id ?? null,
    officeCode: answer.office,
    effect: judged.effect,
    cause: judged.effect === "review" ? judged.cause : null,
    body: signed.body,
    receivedAt: ctx.now,
  });
  if (message && (judged.effect === "acknowledged" || judged.effect === "rejected")) {
    await recordAnswer(ctx, message, { result: judged.effect, reason: answer.reason, by: null, via: "wire" });
    await stopSending(ctx, message.id);
  }
  return { effect: judged.effect };
}

async function keep(ctx: Context, row: typeof acknowledgements.$inferInsert): Promise<void> {
  const kept = await ctx.tx.insert(acknowledgements).values(row).onConflictDoNothing().returning({
    id: acknowledgements.id,
  });
  // The same id came twice at the same moment; the sender's next attempt finds the other one.
  if (kept.length === 0) throw new AppError("try_again");
  ctx.changed.add("feedback");
}

/** The office answers the text that travelled to it. */
function asReceived(message: FeedbackMessage): FeedbackMessage {
  return { ...message, bodySha256: message.wireSha256 ?? message.bodySha256 };
}

/** A sender repeats a message under its own id; another text under a used id is kept beside it. */
function idsOf(officeCode: string, { headers, body }: SignedMessage): { own: string; reused: string } {
  const own = `${officeCode}:${headers.id}`;
  return { own, reused: `${own}#${createHash("sha256").update(body).digest("hex")}` };
}

function parse(body: string): Acknowledgement {
  const parsed = Acknowledgement.safeParse(parseJson(body));
  if (!parsed.success) throw inputRefusal(parsed.error);
  return parsed.data;
}
