import type { Context } from "#lib/context";
import type { Verdict } from "#lib/domain/item";
import { allowedProposals, gradeByShelfLife, recommendOutcome } from "#lib/domain/recommend-outcome";
import { admitIfReady } from "#lib/returns/admit-if-ready";
import { conformityOf } from "#lib/returns/item-facts";
import type { LockedItem } from "#lib/returns/lock-item";
import { type ItemPatch, moveItem } from "#lib/returns/move-item";
import { newRound } from "#lib/returns/new-round";
import { recordItemFact } from "#lib/returns/record-fact";
import type { Verification } from "#lib/verification/verify-item";

type Effect = (ctx: Context, item: LockedItem, given: Verification) => Promise<LockedItem>;

const effects = {
  confirm,
  confirm_with_remark: confirm,
  withhold,
  send_back: sendBack,
} as const satisfies Record<Verdict, Effect>;

/** What follows from a verdict, in the transaction that recorded the finding. */
export function carryOutVerdict(ctx: Context, item: LockedItem, given: Verification): Promise<LockedItem> {
  return effects[given.verdict](ctx, item, given);
}

async function confirm(ctx: Context, item: LockedItem, given: Verification): Promise<LockedItem> {
  const facts = { verdict: given.verdict, verifiedAt: ctx.now, ...governingFacts(ctx, item, given) };
  const verified = await recordItemFact(ctx, item, facts, { type: "verify", body: bodyOf(item, given) });
  return admitIfReady(ctx, verified);
}

function withhold(ctx: Context, item: LockedItem, given: Verification): Promise<LockedItem> {
  return recordItemFact(
    ctx,
    item,
    { verdict: "withhold", verifiedAt: ctx.now, hold: "customs", holdReason: given.note },
    { type: "verify", body: bodyOf(item, given) },
  );
}

function sendBack(ctx: Context, item: LockedItem, given: Verification): Promise<LockedItem> {
  return moveItem(ctx, item, "send_back", newRound(item), { body: bodyOf(item, given) });
}

/** Where the two findings differ, the officer's governs: the grade, and with it what may be proposed. */
function governingFacts(ctx: Context, item: LockedItem, given: Verification): ItemPatch {
  const expiresOn = given.expiresOn ?? item.expiresOn;
  const grade = gradeByShelfLife(given.grade, expiresOn, ctx.now);
  const judged = { ...conformityOf(item, ctx.now), grade };
  const { outcome } = recommendOutcome(judged);
  const isStillAllowed =
    item.outcomeProposed !== null &&
    (allowedProposals(judged) as readonly string[]).includes(item.outcomeProposed);
  return {
    grade,
    expiresOn,
    batchCode: given.batchCode ?? item.batchCode,
    outcomeRecommended: outcome,
    outcomeProposed: isStillAllowed ? item.outcomeProposed : outcome,
  };
}

function bodyOf(item: LockedItem, given: Verification) {
  const { verdict, grade, original, note, instructionNo } = given;
  return { round: item.round, verdict, grade, original, note, instructionNo };
}
