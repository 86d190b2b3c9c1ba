import type { z } from "zod";
import {
  applicationParams,
  arrivalParams,
  lawfulApplication,
  lawfulArrival,
} from "#lib/domain/rules/clock-params";
import { type EligibilityCode, eligibilityRules } from "#lib/domain/rules/eligibility-rules";
import { type LimitCode, limitRules } from "#lib/domain/rules/limit-rules";
import { causeParams, lawfulCauses, lawfulRelease, releaseParams } from "#lib/domain/rules/outcome-params";
import { type OutcomeCode, outcomeRules } from "#lib/domain/rules/outcome-rules";
import type { ParametrisedRule } from "#lib/domain/rules/rule-codes";

export type RuleCode = EligibilityCode | LimitCode | OutcomeCode;

export const ruleCodes = Object.keys({ ...eligibilityRules, ...limitRules, ...outcomeRules }) as RuleCode[];

/** What a rule decides: whether a piece may become stock, where it may end, or only what it meant for tax. */
export const rulePartNames = ["eligibility", "outcome", "information"] as const;
export type RulePart = (typeof rulePartNames)[number];

/** Which part of the book a rule stands in. */
export function partOf(code: RuleCode): RulePart {
  if (code in eligibilityRules) return "eligibility";
  return code in outcomeRules ? "outcome" : "information";
}

/** GACC 2020 No. 45, GACC 2021 No. 70, 财关税〔2018〕49号 and GACC 2025 No. 79, with the day from which each is in force; none of them names a last one. */
const sources = {
  gacc_2020_45: "2020-03-28",
  gacc_2021_70: "2021-09-10",
  tariff_2018_49: "2019-01-01",
  gacc_2025_79: "2025-04-29",
} as const;
export type LegalSource = keyof typeof sources;

/** Where the law says so. */
export const ruleSources: Record<RuleCode, LegalSource> = {
  sale_known: "gacc_2020_45",
  goods_not_prohibited: "tariff_2018_49",
  on_the_list: "gacc_2020_45",
  within_quantity: "gacc_2020_45",
  regime_1210: "gacc_2021_70",
  not_from_b_centre: "gacc_2021_70",
  list_released: "gacc_2020_45",
  list_not_cancelled: "gacc_2020_45",
  arrived_in_time: "gacc_2020_45",
  applied_in_time: "gacc_2020_45",
  not_refused_in_law: "gacc_2020_45",
  enterprise_trusted: "gacc_2021_70",
  original_goods: "gacc_2020_45",
  single_limit: "tariff_2018_49",
  yearly_limit: "tariff_2018_49",
  bonded_first: "tariff_2018_49",
  release_good_only: "gacc_2020_45",
  not_recalled: "gacc_2025_79",
  destroy_unsaleable_only: "gacc_2025_79",
  reship_first: "gacc_2025_79",
  destruction_cause: "gacc_2025_79",
  destruction_authorised: "gacc_2025_79",
  destruction_contractor: "gacc_2025_79",
};

/** The first and the last day on which a rule is law, `YYYY-MM-DD` in Shanghai; no last one is known. */
export function validityOf(code: RuleCode): { from: string; until: string | null } {
  return { from: sources[ruleSources[code]], until: null };
}

/** The figures that may be set, each with its form and what the law has. */
export const ruleParams = {
  applied_in_time: { schema: applicationParams, lawful: lawfulApplication },
  arrived_in_time: { schema: arrivalParams, lawful: lawfulArrival },
  release_good_only: { schema: releaseParams, lawful: lawfulRelease },
  destruction_cause: { schema: causeParams, lawful: lawfulCauses },
} as const satisfies Record<ParametrisedRule, { schema: z.ZodType; lawful: unknown }>;

export type ParamsOf<Code extends ParametrisedRule> = z.infer<(typeof ruleParams)[Code]["schema"]>;

/** Whether a rule has figures that may be set. */
export function isParametrised(code: RuleCode): code is ParametrisedRule {
  return code in ruleParams;
}
