import { type Refusal, refuse } from "#lib/domain/refusal";
import { type ParamsOf, ruleParams } from "#lib/domain/rules/rule-book";
import type { ParametrisedRule } from "#lib/domain/rules/rule-codes";
import { dayNumber } from "#lib/domain/shanghai";

/** A version of a rule that somebody wishes to make, in force from that day in Shanghai on. */
export type WishedVersion = { inForceFrom: string } & {
  [Code in ParametrisedRule]: { code: Code; params: ParamsOf<Code> };
}[ParametrisedRule];

/** No holiday of the State Council's calendar is longer, with the weekends beside it. */
const daysOffInARow = 10;

/**
 * Whether a house may make a version of a rule. It may be stricter than the law and never looser: what the
 * law itself changes comes with a release of the code. One that begins before today judges anew what was judged
 * already, and takes the signatures of two.
 */
export function judgeVersion(
  version: WishedVersion,
  { today, signedByTwo }: { today: string; signedByTwo: boolean },
): { ok: true } | Refusal {
  if (isLooser(version)) return refuse("rule_beyond_law");
  if (version.inForceFrom < today && !signedByTwo) return refuse("backdating_needs_second");
  return { ok: true };
}

/** Whether a version asks less than the law does, or moves a last day further than a holiday does. */
export function isLooser(version: WishedVersion): boolean {
  switch (version.code) {
    case "applied_in_time":
    case "arrived_in_time": {
      const { limitDays, daysOff } = version.params;
      return limitDays > ruleParams[version.code].lawful.limitDays || longestRun(daysOff) > daysOffInARow;
    }
    case "release_good_only":
      return !isWithin(version.params.releasable, ruleParams.release_good_only.lawful.releasable);
    case "destruction_cause":
      return !isWithin(version.params.causes, ruleParams.destruction_cause.lawful.causes);
  }
}

function isWithin<One>(asked: readonly One[], lawful: readonly One[]): boolean {
  return asked.every((one) => lawful.includes(one));
}

function longestRun(days: readonly string[]): number {
  const numbers = [...new Set(days.map(dayNumber))].sort((a, b) => a - b);
  let [longest, run] = [0, 0];
  for (const [at, day] of numbers.entries()) {
    run = numbers[at - 1] === day - 1 ? run + 1 : 1;
    longest = Math.max(longest, run);
  }
  return longest;
}
