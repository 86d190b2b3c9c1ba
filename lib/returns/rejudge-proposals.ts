import { and, asc, inArray, isNotNull, isNull, notInArray, sql } from "drizzle-orm";
import { items } from "#db/schema/items";
import { authorizeSystem } from "#lib/authorize";
import type { Context } from "#lib/context";
import { endedStates, hasEnded, type Outcome } from "#lib/domain/item";
import { revisedProposal } from "#lib/domain/recommend-outcome";
import type { OutcomeParams } from "#lib/domain/rules/outcome-rules";
import { outcomeRuleCodes, outcomeVersionsIn } from "#lib/domain/rules/rules-in-time";
import { readRules } from "#lib/read-rules";
import { conformityOf } from "#lib/returns/item-facts";
import { judgeInTurn } from "#lib/returns/judge-in-turn";
import { type LockedItem, lockItems } from "#lib/returns/lock-item";
import { readProposals } from "#lib/returns/proposals";
import { recordItemFact } from "#lib/returns/record-fact";
import { type JudgedItem, recordJudgements } from "#lib/returns/record-judgements";

const piecesAtOnce = 100;

type Rejudged = {
  judged: number;
  /** How many of them have another proposal now. */
  changed: number;
  more: boolean;
  /** How many versions of the outcomes' rules there are; with these nothing is left to do once `more` is false. */
  versions: number;
};

/**
 * Judges open proposals anew that a version of an outcome's rule reaches back to, a hundred at a time: outcomes
 * go by the version in force at the proposal, also by one that was made after it. A proposal that it bars gives
 * way to what the rules recommend, on record; one that it allows is the inspector's own and stands. What is
 * settled or over stays as it was judged. With no version more than `known` there is nothing to look for.
 */
export async function rejudgeProposals(ctx: Context, known: number): Promise<Rejudged> {
  authorizeSystem(ctx);
  const versions = outcomeVersionsIn(await readRules(ctx));
  if (versions === known) return { judged: 0, changed: 0, more: false, versions };
  await judgeInTurn(ctx);
  const plates = await readOpen(ctx);
  const pieces = (await lockItems(ctx, plates)).filter(isOpen);
  const proposalOf = await readProposals(
    ctx,
    pieces.map(({ id }) => id),
  );
  const judged: JudgedItem[] = [];
  let changed = 0;
  for (const piece of pieces) {
    const { proposedAt, rules } = proposalOf(piece.id);
    const item = await proposeAnew(ctx, piece, rules);
    if (item !== piece) changed++;
    judged.push({ item, proposedAt });
  }
  await recordJudgements(ctx, "rejudgement", judged);
  return { judged: judged.length, changed, more: plates.length === piecesAtOnce, versions };
}

/** Graded pieces without a settlement that were inspected before a version which was in force already then. */
async function readOpen(ctx: Context): Promise<string[]> {
  const rows = await ctx.tx
    .select({ plate: items.plate })
    .from(items)
    .where(
      and(
        isNotNull(items.grade),
        isNull(items.outcome),
        notInArray(items.state, [...endedStates]),
        sql`exists (
          select from (
            select max(f.found_at) as at from findings f where f.item_id = items.id and f.kind = 'inspection'
          ) proposed join rule_versions v on v.in_force_from <= proposed.at and v.created_at > proposed.at
          where ${inArray(sql`v.rule_code`, [...outcomeRuleCodes])} and not exists (
            select from judgements j
            where j.item_id = items.id and j.occasion = 'rejudgement' and j.judged_at >= v.created_at
          )
        )`,
      ),
    )
    .orderBy(asc(items.id))
    .limit(piecesAtOnce);
  return rows.map(({ plate }) => plate);
}

function isOpen({ outcome, state }: LockedItem): boolean {
  return outcome === null && !hasEnded(state);
}

async function proposeAnew(ctx: Context, piece: LockedItem, rules: OutcomeParams): Promise<LockedItem> {
  const { grade, recalledBy, outcomeProposed: before } = piece;
  if (grade === null) return piece;
  const facts = { ...conformityOf(piece, ctx.now), grade, recalledBy, rules };
  const proposed: Outcome | null = revisedProposal(facts, before);
  if (proposed === before) return piece;
  return recordItemFact(
    ctx,
    piece,
    { outcomeRecommended: proposed, outcomeProposed: proposed },
    { type: "proposal_rejudged", body: { proposed, replaces: before } },
  );
}
