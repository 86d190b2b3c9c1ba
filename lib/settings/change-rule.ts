import { sql } from "drizzle-orm";
import { ruleVersions } from "#db/schema/rules";
import { verifySecondPerson } from "#lib/auth/verify-second-person";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { judgeVersion } from "#lib/domain/rules/judge-version";
import { shanghaiDay } from "#lib/domain/shanghai";
import { AppError, orThrow } from "#lib/errors";
import { readRules } from "#lib/read-rules";
import { asksTheSame, beginOf, type NewVersion, newestOf } from "#lib/settings/rule-input";

/**
 * Makes the next version of a rule, with who and why; all earlier ones stay. Last days that are fixed by it
 * already are fixed anew soon after, list by list. Refuses `rule_beyond_law` for what asks less than the law,
 * `backdating_needs_second` for one signature under what begins before today, `rule_changed` where somebody
 * made a version that the person did not see, and `rule_same` for what the rule asks already.
 */
export async function changeRule(
  ctx: Context,
  input: NewVersion,
): Promise<{ code: NewVersion["code"]; version: number }> {
  const setBy = authorize(ctx, "rules.change");
  const { code, params, reason, basedOn, second } = input;
  const signedBy = second ? await verifySecondPerson(ctx, setBy, "rules.change", second) : null;
  orThrow(judgeVersion(input, { today: shanghaiDay(ctx.now), signedByTwo: signedBy !== null }));
  await ctx.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`rule:${code}`}, 0))`);
  const rules = await readRules(ctx);
  const newest = newestOf(rules, code);
  if (newest !== basedOn) throw new AppError("rule_changed", { version: newest });
  if (asksTheSame(rules, input)) throw new AppError("rule_same", { version: newest });
  await ctx.tx.insert(ruleVersions).values({
    ruleCode: code,
    version: newest + 1,
    inForceFrom: beginOf(input),
    params,
    setBy,
    signedBy,
    reason,
    createdAt: ctx.now,
  });
  ctx.changed.add("returns").add("applications");
  return { code, version: newest + 1 };
}
