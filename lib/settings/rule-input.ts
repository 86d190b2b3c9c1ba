import { z } from "zod";
import { SecondPerson } from "#lib/auth/verify-second-person";
import { type ParamsOf, ruleParams } from "#lib/domain/rules/rule-book";
import type { ParametrisedRule } from "#lib/domain/rules/rule-codes";
import type { RulesInTime } from "#lib/domain/rules/rules-in-time";
import { dayNumber, startOfShanghaiDay } from "#lib/domain/shanghai";

const version = <Code extends ParametrisedRule, Params extends z.ZodType>(code: Code, params: Params) => ({
  code: z.literal(code),
  params,
  /** The first day on which it is in force, in Shanghai. */
  inForceFrom: z.iso.date(),
  /** The newest version that the person saw. */
  basedOn: z.int().min(1),
});

const { applied_in_time, arrived_in_time, release_good_only, destruction_cause } = ruleParams;
const asked = {
  applied: version("applied_in_time", applied_in_time.schema),
  arrived: version("arrived_in_time", arrived_in_time.schema),
  release: version("release_good_only", release_good_only.schema),
  cause: version("destruction_cause", destruction_cause.schema),
};

/** The version of a rule that somebody wishes to see the effect of. */
export const ProposedVersion = z.discriminatedUnion("code", [
  z.strictObject(asked.applied),
  z.strictObject(asked.arrived),
  z.strictObject(asked.release),
  z.strictObject(asked.cause),
]);
export type ProposedVersion = z.infer<typeof ProposedVersion>;

const signed = {
  reason: z.string().trim().min(1).max(500),
  /** Who signs with its author, where it begins before today. */
  second: SecondPerson.optional(),
};

/** The same with why it is made. */
export const NewVersion = z.discriminatedUnion("code", [
  z.strictObject({ ...asked.applied, ...signed }),
  z.strictObject({ ...asked.arrived, ...signed }),
  z.strictObject({ ...asked.release, ...signed }),
  z.strictObject({ ...asked.cause, ...signed }),
]);
export type NewVersion = z.infer<typeof NewVersion>;

/** The first instant at which a proposed version is in force. */
export function beginOf({ inForceFrom }: Pick<ProposedVersion, "inForceFrom">): Date {
  return startOfShanghaiDay(dayNumber(inForceFrom));
}

/** The newest version of a rule. */
export function newestOf(rules: RulesInTime, code: ParametrisedRule): number {
  return Math.max(...rules[code].map(({ version: number }) => number));
}

/** The rules as they would be with one version more. */
export function withVersion(rules: RulesInTime, proposed: ProposedVersion): RulesInTime {
  const { code, params } = proposed;
  const added = { version: newestOf(rules, code) + 1, inForceFrom: beginOf(proposed), params };
  return { ...rules, [code]: [...rules[code], added] } satisfies RulesInTime as RulesInTime;
}

/** Whether a version would ask the same as the newest one does, from the same day or later. */
export function asksTheSame(rules: RulesInTime, proposed: ProposedVersion): boolean {
  const { code, params } = proposed;
  const newest = rules[code].find(({ version: number }) => number === newestOf(rules, code));
  if (newest?.inForceFrom && beginOf(proposed) < newest.inForceFrom) return false;
  return (
    JSON.stringify(newest?.params satisfies ParamsOf<ParametrisedRule> | undefined) === JSON.stringify(params)
  );
}
