import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { isLooser } from "#lib/domain/rules/judge-version";
import { AppError } from "#lib/errors";
import { readRules } from "#lib/read-rules";
import { compareJudgements, type Difference } from "#lib/returns/compare-judgements";
import { beginOf, type ProposedVersion, withVersion } from "#lib/settings/rule-input";

const shownAtMost = 100;
/** More would keep a person waiting; the preview says how many it looked at. */
const lookedAtMost = 10_000;

export type RulePreview = {
  /** Open returns that were judged again. */
  returns: number;
  different: number;
  /** False where there were more than could be looked at. */
  complete: boolean;
  /** The first of those that differ. */
  shown: Difference[];
};

/** Which open returns would be judged differently if a rule asked this; nothing is written. Refuses `rule_beyond_law`. */
export async function previewRule(ctx: Context, proposed: ProposedVersion): Promise<RulePreview> {
  authorize(ctx, "rules.change");
  if (isLooser(proposed)) throw new AppError("rule_beyond_law");
  const before = await readRules(ctx);
  const isClock = proposed.code === "applied_in_time" || proposed.code === "arrived_in_time";
  const comparison = {
    before,
    after: withVersion(before, proposed),
    releasedFrom: isClock ? beginOf(proposed) : null,
  };
  const preview: RulePreview = { returns: 0, different: 0, complete: true, shown: [] };
  for (let after: string | null = null, more = true; more; ) {
    const step = await compareJudgements(ctx, comparison, after);
    preview.returns += step.returns;
    preview.different += step.different.length;
    preview.shown = [...preview.shown, ...step.different].slice(0, shownAtMost);
    after = step.next;
    more = after !== null && preview.returns < lookedAtMost;
  }
  return { ...preview, complete: preview.returns < lookedAtMost };
}
