import { and, desc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { type Finding, findings } from "#db/schema/findings";
import { events } from "#db/schema/history";
import type { Item } from "#db/schema/items";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { decide } from "#lib/domain/lifecycle";
import { AppError, orThrow } from "#lib/errors";
import { lastOwnFinding } from "#lib/inspection/last-own-finding";
import { itemFacts } from "#lib/returns/item-facts";
import { type LockedItem, lockItem } from "#lib/returns/lock-item";
import { moveItem } from "#lib/returns/move-item";

export const ReopenInspection = z.strictObject({
  plate: z.string().min(1).max(20),
  /** Left out by the inspector whose last finding of today it is. */
  reason: z.string().trim().min(1).max(500).nullable(),
});

type Was = Pick<Item, "batchCode" | "expiresOn" | "outcomeProposed" | "proposalReason" | "proposedBy">;

/**
 * Takes an inspector's finding back, as an event that compensates: the piece waits for inspection in the same
 * round as if it had not been seen, and the finding stays on record. One's own last finding of today needs no
 * reason, every other does (`reason_needed`). Refuses a piece that stood in an application (`item_in_application`,
 * `finding_was_declared`): the finding was declared with it.
 */
export async function reopenInspection(
  ctx: Context,
  { plate, reason }: z.infer<typeof ReopenInspection>,
): Promise<{ plate: string }> {
  const userId = authorize(ctx, "item.inspect");
  const item = await lockItem(ctx, plate);
  orThrow(decide("reopen_inspection", itemFacts(item, ctx.now)));
  const finding = await findingThatCounts(ctx, item);
  if (reason === null && (await lastOwnFinding(ctx, userId))?.findingId !== finding.id) {
    throw new AppError("reason_needed");
  }
  const was = await factsBefore(ctx, item);
  const mismatches = item.mismatches.filter((mismatch) => mismatch !== "not_original");
  const facts = { ...was, mismatches, grade: null, outcomeRecommended: null };
  const body = { round: item.round, grade: item.grade, reason };
  await moveItem(ctx, item, "reopen_inspection", facts, { body });
  await ctx.tx
    .update(findings)
    .set({ takenBackAt: ctx.now, takenBackBy: userId, takenBackReason: reason })
    .where(eq(findings.id, finding.id));
  return { plate: item.plate };
}

async function findingThatCounts(ctx: Context, { id, round, state }: LockedItem): Promise<Finding> {
  const [finding] = await ctx.tx
    .select()
    .from(findings)
    .where(
      and(
        eq(findings.itemId, id),
        eq(findings.round, round),
        eq(findings.kind, "inspection"),
        isNull(findings.takenBackAt),
      ),
    );
  if (!finding) throw new AppError("item_state_forbids", { state, command: "reopen_inspection" });
  return finding;
}

/** What the piece was before its last inspection; of one that did not write it down, the goods' own facts stay. */
async function factsBefore(ctx: Context, item: LockedItem): Promise<Was> {
  const [last] = await ctx.tx
    .select({ body: events.body })
    .from(events)
    .where(and(eq(events.subjectKind, "item"), eq(events.subjectId, item.id), eq(events.type, "inspect")))
    .orderBy(desc(events.sequence))
    .limit(1);
  const { batchCode, expiresOn } = item;
  const unknown = { batchCode, expiresOn, outcomeProposed: null, proposalReason: null, proposedBy: null };
  const body: { was?: Was } = last ? JSON.parse(last.body) : {};
  return body.was ?? unknown;
}
