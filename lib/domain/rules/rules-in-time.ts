import type { OutcomeParams } from "#lib/domain/rules/outcome-rules";
import { type ParamsOf, ruleParams } from "#lib/domain/rules/rule-book";
import type { ParametrisedRule } from "#lib/domain/rules/rule-codes";
import { inForceAt, type RuleVersion } from "#lib/domain/rules/rule-version";

/** Every version of every rule that has figures, the law's own first. */
export type RulesInTime = {
  readonly [Code in ParametrisedRule]: readonly RuleVersion<ParamsOf<Code>>[];
};

const first = <Params>(params: Params) => [{ version: 1, inForceFrom: null, params }];

/** The rules as they stand in the law, before anybody set a figure otherwise. */
export const theLaw: RulesInTime = {
  applied_in_time: first(ruleParams.applied_in_time.lawful),
  arrived_in_time: first(ruleParams.arrived_in_time.lawful),
  release_good_only: first(ruleParams.release_good_only.lawful),
  destruction_cause: first(ruleParams.destruction_cause.lawful),
};

/** The rules whose versions are chosen by the day of the proposal. */
export const outcomeRuleCodes = [
  "release_good_only",
  "destruction_cause",
] as const satisfies ParametrisedRule[];

/** How many versions of the outcomes' rules were made after the law's own. */
export function outcomeVersionsIn(rules: RulesInTime): number {
  return outcomeRuleCodes.reduce((sum, code) => sum + rules[code].length - 1, 0);
}

/** What is asked of an outcome that is proposed at that instant. */
export function outcomeParamsAt(rules: RulesInTime, at: Date): OutcomeParams {
  return {
    ...inForceAt(rules.release_good_only, at).params,
    ...inForceAt(rules.destruction_cause, at).params,
  };
}
