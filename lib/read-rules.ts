import { asc } from "drizzle-orm";
import { ruleVersions } from "#db/schema/rules";
import type { Context } from "#lib/context";
import { ruleParams } from "#lib/domain/rules/rule-book";
import type { ParametrisedRule } from "#lib/domain/rules/rule-codes";
import { type RulesInTime, theLaw } from "#lib/domain/rules/rules-in-time";

/** Every rule with figures in all its versions, the law's own first. */
export async function readRules(ctx: Context): Promise<RulesInTime> {
  const rows = await ctx.tx
    .select({
      code: ruleVersions.ruleCode,
      version: ruleVersions.version,
      inForceFrom: ruleVersions.inForceFrom,
      params: ruleVersions.params,
    })
    .from(ruleVersions)
    .orderBy(asc(ruleVersions.ruleCode), asc(ruleVersions.version));
  const later = <Params>(code: ParametrisedRule, schema: { parse: (value: unknown) => Params }) =>
    rows
      .filter((row) => row.code === code)
      .map(({ version, inForceFrom, params }) => ({ version, inForceFrom, params: schema.parse(params) }));
  const { applied_in_time, arrived_in_time, release_good_only, destruction_cause } = ruleParams;
  return {
    applied_in_time: [...theLaw.applied_in_time, ...later("applied_in_time", applied_in_time.schema)],
    arrived_in_time: [...theLaw.arrived_in_time, ...later("arrived_in_time", arrived_in_time.schema)],
    release_good_only: [...theLaw.release_good_only, ...later("release_good_only", release_good_only.schema)],
    destruction_cause: [...theLaw.destruction_cause, ...later("destruction_cause", destruction_cause.schema)],
  };
}
