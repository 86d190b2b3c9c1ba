import type { Context } from "#lib/context";
import type { Json } from "#lib/domain/canonical-json";
import { addHold } from "#lib/domain/holds";
import type { DeclaredDifference, Verdict } from "#lib/domain/item";
import {
  allowedProposals,
  gradeByRecall,
  gradeByShelfLife,
  recommendOutcome,
} from "#lib/domain/recommend-outcome";
import { admitIfReady } from "#lib/returns/admit-if-ready";
import { catchPiece } from "#lib/returns/catch-piece";
import { conformityOf } from "#lib/returns/item-facts";
import type { LockedItem } from "#lib/returns/lock-item";
import { type ItemPatch, moveItem } from "#lib/returns/move-item";
import { newRound } from "#lib/returns/new-round";
import { readProposals } from "#lib/returns/proposals";
import { recordItemFact } from "#lib/returns/record-fact";
import type { Verification } from "#lib/verification/verify-item";

/** What an officer says of a piece, by itself or with a set: then with its number and whether this one was seen. */
export type Said = Omit<Verification, "plate" | "pin"> & { set?: { setNo: number; seen: boolean } };

type Effect = (ctx: Context, item: LockedItem, given: Said) => Promise<LockedItem>;

const effects = {
  confirm,
  confirm_with_remark: confirm,
  withhold,
  send_back: sendBack,
} as const satisfies Record<Verdict, Effect>;

/** What follows from a verdict, in the transaction that recorded the finding. */
export function carryOutVerdict(ctx: Context, item: LockedItem, given: Said): Promise<LockedItem> {
  return effects[given.verdict](ctx, item, given);
}

async function confirm(ctx: Context, item: LockedItem, given: Said): Promise<LockedItem> {
  const governing = await governingFacts(ctx, item, given);
  const facts = { verdict: given.verdict, verifiedAt: ctx.now, ...governing };
  const verified = await recordItemFact(ctx, item, facts, { type: "verify", body: bodyOf(item, given) });
  return admitIfReady(ctx, await catchPiece(ctx, verified));
}

function withhold(ctx: Context, item: LockedItem, given: Said): Promise<LockedItem> {
  return recordItemFact(
    ctx,
    item,
    { verdict: "withhold", verifiedAt: ctx.now, ...addHold(item, "customs", given.note) },
    { type: "verify", body: bodyOf(item, given) },
  );
}

function sendBack(ctx: Context, item: LockedItem, given: Said): Promise<LockedItem> {
  const differs = differencesOf(given);
  const waiting: ItemPatch = differs.length > 0 ? addHold(item, "amendment", given.note) : {};
  return moveItem(
    ctx,
    item,
    "send_back",
    { ...newRound(item), ...waiting },
    { body: { ...bodyOf(item, given), differs } },
  );
}

/** Other goods than the original ones are other goods than the declared ones. */
function differencesOf({ differs = [], original }: Said): DeclaredDifference[] {
  return [...new Set<DeclaredDifference>([...differs, ...(original === "no" ? (["goods"] as const) : [])])];
}

/** Where the two findings differ, the officer's governs: the grade, and with it what may be proposed. */
async function governingFacts(ctx: Context, item: LockedItem, given: Said): Promise<ItemPatch> {
  const expiresOn = given.expiresOn ?? item.expiresOn;
  const { recalledBy } = item;
  const grade = gradeByRecall(gradeByShelfLife(given.grade, expiresOn, ctx.now), recalledBy);
  // Settlement goes by the rules in force when the inspector proposed, so this does too.
  const { rules } = (await readProposals(ctx, [item.id]))(item.id);
  const judged = { ...conformityOf(item, ctx.now), grade, recalledBy, rules };
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

function bodyOf(item: LockedItem, given: Said) {
  const { verdict, grade, original, note, instructionNo, entry = null, set } = given;
  return { round: item.round, verdict, grade, original, note, instructionNo, entry, ...stoodIn(set) };
}

function stoodIn(set: Said["set"]): { [key: string]: Json } {
  return set ? { setNo: set.setNo, look: set.seen ? "seen" : "unseen" } : {};
}
