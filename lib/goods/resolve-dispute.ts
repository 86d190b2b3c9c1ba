import { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";
import { type LockedItem, lockItem } from "#lib/returns/lock-item";
import { moveItem } from "#lib/returns/move-item";
import { recordItemFact } from "#lib/returns/record-fact";

export const ResolveDispute = z.strictObject({
  plate: z.string().min(1).max(20),
  decision: z.enum(["upheld", "rejected"]),
  reason: z.string().trim().min(1).max(1000),
});

/**
 * Ends an owner's dispute. Rejected: the piece counts as confirmed. Upheld: its settled outcome is
 * withdrawn, a staged piece leaves its unsealed batch, and it is settled anew.
 */
export async function resolveDispute(
  ctx: Context,
  input: z.infer<typeof ResolveDispute>,
): Promise<{ plate: string }> {
  authorize(ctx, "dispute.resolve");
  const piece = await lockItem(ctx, input.plate);
  if (piece.hold !== "dispute") throw new AppError("hold_kind_differs");
  const { decision, reason } = input;
  const lifted = await recordItemFact(
    ctx,
    piece,
    { hold: null, holdReason: null, ownerResponse: "confirmed", ownerRespondedAt: ctx.now },
    { type: `dispute_${decision}`, body: { reason, replaces: decision === "upheld" ? piece.outcome : null } },
  );
  if (decision === "upheld") await withdrawOutcome(ctx, lifted, reason);
  return { plate: piece.plate };
}

async function withdrawOutcome(ctx: Context, piece: LockedItem, reason: string): Promise<void> {
  const back = piece.state === "staged" ? await moveItem(ctx, piece, "unstage", { batchId: null }) : piece;
  const none = { outcome: null, outcomeBasis: null, settledAt: null };
  await recordItemFact(ctx, back, none, { type: "outcome_withdrawn", body: { reason } });
}
