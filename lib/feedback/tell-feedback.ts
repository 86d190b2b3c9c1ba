import type { Context } from "#lib/context";
import type { AskFeedbacks, FeedbackFile, FeedbackPage } from "#lib/domain/machine/feedback";
import { tellInstant } from "#lib/domain/machine/paging";
import { getFeedback } from "#lib/feedback/get-feedback";
import { listFeedback } from "#lib/feedback/list-feedback";

type Head = FeedbackPage["messages"][number];
type Row = Omit<Head, "messageId" | "createdAt" | "deliveredAt" | "acknowledgedAt" | "rejectedAt"> & {
  id: string;
  createdAt: Date;
  deliveredAt: Date | null;
  acknowledgedAt: Date | null;
  rejectedAt: Date | null;
};

/** A page of the feedback in the actor's scope as a machine is told it, the newest first. */
export async function tellFeedbacks(ctx: Context, asked: AskFeedbacks): Promise<FeedbackPage> {
  const { rows, next } = await listFeedback(ctx, asked);
  return { messages: rows.map(tellHead), next };
}

/** One message with its very text as a machine is told it; `not_found` one that is not the actor's. */
export async function tellFeedback(
  ctx: Context,
  { messageId }: { messageId: string },
): Promise<FeedbackFile> {
  const message = await getFeedback(ctx, { id: messageId });
  const { format, body, bodySha256 } = message;
  return { ...tellHead(message), format, body, bodySha256 };
}

function tellHead(row: Row): Head {
  const { id, officeCode, returnNo, phase, sequence, final, superseded, state } = row;
  return {
    messageId: id,
    officeCode,
    returnNo,
    phase,
    sequence,
    final,
    superseded,
    state,
    createdAt: tellInstant(row.createdAt),
    deliveredAt: tellInstant(row.deliveredAt),
    acknowledgedAt: tellInstant(row.acknowledgedAt),
    rejectedAt: tellInstant(row.rejectedAt),
  };
}
