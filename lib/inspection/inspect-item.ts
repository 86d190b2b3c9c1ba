import { z } from "zod";
import { findings } from "#db/schema/findings";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { scanEntries } from "#lib/domain/barcode/scan-entry";
import { findingFields } from "#lib/domain/finding";
import { addHold } from "#lib/domain/holds";
import { type BatchOutcome, batchOutcomes, type Grade, type ItemState } from "#lib/domain/item";
import {
  gradeByRecall,
  gradeByShelfLife,
  type Recommendation,
  recommendOutcome,
} from "#lib/domain/recommend-outcome";
import { outcomeParamsAt } from "#lib/domain/rules/rules-in-time";
import { decideProposal } from "#lib/inspection/decide-proposal";
import { requireComplete } from "#lib/inspection/require-complete";
import { requireInspectable } from "#lib/inspection/require-inspectable";
import { readRules } from "#lib/read-rules";
import { catchPiece } from "#lib/returns/catch-piece";
import { declareAgainIfReady } from "#lib/returns/declare-again-if-ready";
import { conformityOf, itemFacts } from "#lib/returns/item-facts";
import { kindOfItem } from "#lib/returns/kind-of-item";
import { type LockedItem, lockItem } from "#lib/returns/lock-item";
import { moveItem } from "#lib/returns/move-item";
import { bindPreDeclared, lockPreDeclarationOf } from "#lib/returns/pre-declared";
import { recordItemFact } from "#lib/returns/record-fact";
import { recordJudgements } from "#lib/returns/record-judgements";

export const InspectItem = z.strictObject({
  plate: z.string().min(1).max(20),
  /** The round in which the piece was looked at. What waited in a browser from before it was asked does not say. */
  round: z.int().min(1).optional(),
  ...findingFields,
  /** Left out for what the rule recommends. */
  proposedOutcome: z.enum(batchOutcomes).nullable(),
  reason: z.string().trim().min(1).max(500).nullable(),
  /** How the plate came to the bench; nothing where the piece was chosen from a list. */
  entry: z.enum(scanEntries).nullish(),
});

export type Inspected = {
  plate: string;
  state: ItemState;
  round: number;
  grade: Grade;
  recommended: Recommendation;
  proposed: BatchOutcome | null;
  hold: LockedItem["hold"];
};

/**
 * Locks one finding of the inspector for this round, with the outcome the rule recommends and the
 * one the inspector proposes. The first finding makes the piece inspected; one after an officer's
 * send-back declares it again where it still conforms, and holds it for amendment where it does not.
 * Refuses `finding_of_past_round` what was seen before such a send-back.
 */
export async function inspectItem(ctx: Context, input: z.infer<typeof InspectItem>): Promise<Inspected> {
  const userId = authorize(ctx, "item.inspect");
  await lockPreDeclarationOf(ctx, input.plate);
  const item = await lockItem(ctx, input.plate);
  const turn = await requireInspectable(ctx, item, input.round);
  const seen = { ...input, grade: gradeByShelfLife(input.grade, input.expiresOn, ctx.now) };
  await requireComplete(ctx, item.id, await kindOfItem(ctx, item), seen);

  const mismatches = withOriginality(item.mismatches, seen.original);
  const rules = outcomeParamsAt(await readRules(ctx), ctx.now);
  const { recalledBy } = item;
  const grade = gradeByRecall(seen.grade, recalledBy);
  const judged = { ...conformityOf({ ...item, mismatches, grade }, ctx.now), grade, recalledBy, rules };
  const recommended = recommendOutcome(judged);
  const proposed = decideProposal(judged, recommended, {
    outcome: input.proposedOutcome,
    reason: input.reason,
  });
  await insertFinding(ctx, item, userId, seen);
  const facts = {
    mismatches,
    grade,
    batchCode: seen.batchCode ?? item.batchCode,
    expiresOn: seen.expiresOn ?? item.expiresOn,
    outcomeRecommended: recommended.outcome,
    outcomeProposed: proposed,
    proposalReason: input.reason,
    proposedBy: userId,
  };
  const body = {
    round: item.round,
    grade: seen.grade,
    original: seen.original,
    recommended: recommended.outcome,
    because: recommended.reason,
    proposed,
    reason: input.reason,
    entry: input.entry ?? null,
    // What the finding writes over, should it be taken back.
    was: {
      batchCode: item.batchCode,
      expiresOn: item.expiresOn,
      outcomeProposed: item.outcomeProposed,
      proposalReason: item.proposalReason,
      proposedBy: item.proposedBy,
    },
  };
  const moved =
    turn === "first"
      ? await bindPreDeclared(ctx, await moveItem(ctx, item, "inspect", facts, { body }))
      : await inspectAgain(ctx, await recordItemFact(ctx, item, facts, { type: "inspect_again", body }));
  const caught = await catchPiece(ctx, moved);
  await recordJudgements(ctx, "finding", [{ item: caught }]);
  const { plate, state, round, hold } = caught;
  return { plate, state, round, grade: caught.grade ?? grade, recommended, proposed, hold };
}

/** After a send-back the piece still stands in its application: it goes back to it, or waits for its amendment. */
async function inspectAgain(ctx: Context, item: LockedItem): Promise<LockedItem> {
  const { inApplication, conforming } = itemFacts(item, ctx.now);
  if (!inApplication) return item;
  if (conforming) return declareAgainIfReady(ctx, item);
  // The hold is the finding's own from now on: a change that is refused does not lift it.
  const note = { type: "hold", body: { hold: "amendment" } };
  return recordItemFact(ctx, item, addHold(item, "amendment", null), note);
}

async function insertFinding(
  ctx: Context,
  item: LockedItem,
  foundBy: string,
  seen: z.infer<typeof InspectItem>,
): Promise<void> {
  const { checklist, grade, original, batchCode, expiresOn, note } = seen;
  await ctx.tx.insert(findings).values({
    itemId: item.id,
    round: item.round,
    kind: "inspection",
    checklist,
    grade,
    original,
    batchCode,
    expiresOn,
    note,
    foundBy,
    foundAt: ctx.now,
  });
}

function withOriginality(mismatches: readonly string[], original: "yes" | "no"): string[] {
  const others = mismatches.filter((mismatch) => mismatch !== "not_original");
  return original === "no" ? [...others, "not_original"] : others;
}
