import { eq } from "drizzle-orm";
import { z } from "zod";
import { type Batch, batches } from "#db/schema/batches";
import { items } from "#db/schema/items";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { isHeldFor, removeHold } from "#lib/domain/holds";
import { judgeResolution } from "#lib/domain/owner-answer";
import { AppError, orThrow } from "#lib/errors";
import { type LockedItem, lockItem } from "#lib/returns/lock-item";
import { type ItemPatch, moveItem } from "#lib/returns/move-item";
import { recordItemFact } from "#lib/returns/record-fact";

export const ResolveDispute = z.strictObject({
  plate: z.string().min(1).max(20),
  decision: z.enum(["upheld", "rejected"]),
  reason: z.string().trim().min(1).max(1000),
});

/**
 * Ends an owner's dispute. Rejected: the piece counts as confirmed. Upheld: its settled outcome is
 * withdrawn, a staged piece leaves its open batch, it is settled anew, and only then its owner is asked
 * anew. A batch that is sealed or further has to be opened again first (`batch_state_forbids`).
 */
export async function resolveDispute(
  ctx: Context,
  input: z.infer<typeof ResolveDispute>,
): Promise<{ plate: string }> {
  authorize(ctx, "dispute.resolve");
  const batch = await lockBatchOf(ctx, input.plate);
  const piece = await lockItem(ctx, input.plate);
  if (piece.batchId !== (batch?.id ?? null)) throw new AppError("try_again");
  const { decision, reason } = input;
  orThrow(
    judgeResolution(
      { hold: isHeldFor(piece, "dispute") ? "dispute" : piece.hold, batchStatus: batch?.status ?? null },
      decision,
    ),
  );
  const lifted = await recordItemFact(
    ctx,
    piece,
    { ...removeHold(piece, "dispute"), ...answers[decision](ctx.now) },
    { type: `dispute_${decision}`, body: { reason, replaces: decision === "upheld" ? piece.outcome : null } },
  );
  if (decision === "upheld") await withdrawOutcome(ctx, lifted, reason);
  if (batch) ctx.changed.add("batches");
  return { plate: piece.plate };
}

/** What the end of a dispute leaves of its owner's answer. */
const answers = {
  rejected: (now: Date) => ({ ownerResponse: "confirmed", ownerRespondedAt: now }) as const,
  upheld: (now: Date) => ({
    ownerResponse: null,
    ownerReason: null,
    ownerRespondedAt: null,
    disputeUpheldAt: now,
  }),
} as const satisfies Record<z.infer<typeof ResolveDispute>["decision"], (now: Date) => ItemPatch>;

/** Holds the batch before the piece, as everybody does who changes a load. */
async function lockBatchOf(ctx: Context, plate: string): Promise<Batch | null> {
  const [where] = await ctx.tx.select({ batchId: items.batchId }).from(items).where(eq(items.plate, plate));
  if (!where?.batchId) return null;
  const [batch] = await ctx.tx.select().from(batches).where(eq(batches.id, where.batchId)).for("update");
  return batch ?? null;
}

async function withdrawOutcome(ctx: Context, piece: LockedItem, reason: string): Promise<void> {
  const back = piece.state === "staged" ? await moveItem(ctx, piece, "unstage", { batchId: null }) : piece;
  const none = { outcome: null, outcomeBasis: null, settledAt: null };
  await recordItemFact(ctx, back, none, { type: "outcome_withdrawn", body: { reason } });
}
