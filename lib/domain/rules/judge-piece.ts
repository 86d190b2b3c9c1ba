import type { Json } from "#lib/domain/canonical-json";
import type { LastDays } from "#lib/domain/clocks";
import { judgeConformity, judgeEligibility } from "#lib/domain/conformity";
import type { BatchOutcome, Grade } from "#lib/domain/item";
import { gradeByRecall, type Recommendation, recommendOutcome } from "#lib/domain/recommend-outcome";
import { eligibilityRules, type NonConformity } from "#lib/domain/rules/eligibility-rules";
import { judgeOutcome } from "#lib/domain/rules/judge-outcome";
import { type LimitFacts, limitRules } from "#lib/domain/rules/limit-rules";
import { type DestructionFacts, outcomeRules } from "#lib/domain/rules/outcome-rules";
import type { PieceFacts } from "#lib/domain/rules/piece-facts";
import { isParametrised, type RuleCode } from "#lib/domain/rules/rule-book";
import { inForceAt } from "#lib/domain/rules/rule-version";
import { outcomeParamsAt, type RulesInTime } from "#lib/domain/rules/rules-in-time";
import type { Verdict } from "#lib/domain/rules/verdict";

/** A piece as one judgement sees it. */
export type JudgedPiece = {
  facts: PieceFacts;
  releasedAt: Date | null;
  /** Null before anybody graded it: then nothing is said of its end. */
  grade: Grade | null;
  /** The outcome that is asked about; null for none. */
  outcome: BatchOutcome | null;
  destruction: DestructionFacts;
  limits: LimitFacts;
  /** When the outcome was or is proposed. */
  proposedAt: Date;
};

/** What one rule said: by which version, of which facts. */
export type RuleJudgement = Verdict & { rule: RuleCode; version: number; facts: { [name: string]: Json } };

/** Every rule of the book on one piece, each with its version, the facts it looked at and its verdict. */
export function judgeByEveryRule(piece: JudgedPiece, rules: RulesInTime): RuleJudgement[] {
  const { facts, grade, outcome, destruction, limits, proposedAt } = piece;
  const eligibility = judgeEligibility(facts).map((verdict) => ({
    ...verdict,
    facts: pick(facts, eligibilityRules[verdict.rule].reads),
  }));
  const information = Object.entries(limitRules).map(([rule, { reads, judge }]) => ({
    rule: rule as RuleCode,
    ...judge(limits),
    facts: pick(limits, reads),
  }));
  const { recalledBy } = facts;
  const conforming = conformingOf(facts);
  const asked = grade && outcome && { outcome, grade, conforming, recalledBy, destruction };
  const ends = asked
    ? judgeOutcome(asked, outcomeParamsAt(rules, proposedAt)).map((verdict) => ({
        ...verdict,
        facts: pick(asked, outcomeRules[verdict.rule].reads),
      }))
    : [];
  const all = [...eligibility, ...information, ...ends];
  return all.map((one) => ({ ...one, version: versionOf(one.rule, piece, rules) }));
}

/** What a judgement comes to; two of a piece that differ in it differ for the people who work with it. */
export type Result = LastDays & {
  conforming: boolean;
  reasons: readonly NonConformity[];
  recommended: Recommendation["outcome"];
};

/** What the rules come to for a piece whose list has these last days. */
export function resultOf(piece: JudgedPiece, rules: RulesInTime, days: LastDays): Result {
  const { conforming, decidable, reasons } = judgeConformity({ ...piece.facts, ...days });
  const { recalledBy } = piece.facts;
  const grade = piece.grade && gradeByRecall(piece.grade, recalledBy);
  const params = outcomeParamsAt(rules, piece.proposedAt);
  const judged =
    grade && recommendOutcome({ conforming, decidable, reasons, grade, recalledBy, rules: params });
  return { ...days, conforming, reasons, recommended: judged?.outcome ?? null };
}

/** Whether two judgements come to the same. */
export function isSameResult(one: Result, other: Result): boolean {
  return (
    one.lastApplicationDay === other.lastApplicationDay &&
    one.lastArrivalDay === other.lastArrivalDay &&
    one.conforming === other.conforming &&
    one.recommended === other.recommended &&
    one.reasons.join() === other.reasons.join()
  );
}

function conformingOf(facts: PieceFacts): boolean | null {
  const { decidable, reasons } = judgeConformity(facts);
  return reasons.length > 0 ? false : decidable || null;
}

/** Clocks go by the version at the list's release, outcomes by the one at the proposal. */
function versionOf(rule: RuleCode, { releasedAt, proposedAt }: JudgedPiece, rules: RulesInTime): number {
  if (!isParametrised(rule)) return 1;
  const isClock = rule === "applied_in_time" || rule === "arrived_in_time";
  const at = isClock ? (releasedAt ?? proposedAt) : proposedAt;
  return inForceAt<unknown>(rules[rule], at).version;
}

function pick<Facts extends object>(facts: Facts, names: readonly (keyof Facts & string)[]) {
  return Object.fromEntries(names.map((name) => [name, asJson(facts[name])]));
}

function asJson(value: unknown): Json {
  if (value === undefined) return null;
  return JSON.parse(JSON.stringify(value)) as Json;
}
