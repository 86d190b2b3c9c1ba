import { asc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { users } from "#db/schema/people";
import { ruleVersions } from "#db/schema/rules";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import {
  isParametrised,
  type LegalSource,
  partOf,
  type RuleCode,
  type RulePart,
  ruleCodes,
  ruleParams,
  ruleSources,
  validityOf,
} from "#lib/domain/rules/rule-book";
import { inForceAt } from "#lib/domain/rules/rule-version";
import { readSetting } from "#lib/read-setting";

export type ShownVersion = {
  version: number;
  inForceFrom: Date | null;
  params: unknown;
  /** Null for the law's own version. */
  made: { by: string; signedBy: string | null; at: Date; reason: string } | null;
};

export type ShownRule = {
  code: RuleCode;
  part: RulePart;
  source: LegalSource;
  validFrom: string;
  /** The version in force now. */
  inForce: number;
  /** All versions, the newest first; one without figures has only the law's own. */
  versions: ShownVersion[];
};

/** The whole rule book with every version of every rule, and what the house decides about the clocks. */
export async function getRules(ctx: Context) {
  authorize(ctx, "settings.read");
  const second = alias(users, "second");
  const made = await ctx.tx
    .select({
      code: ruleVersions.ruleCode,
      version: ruleVersions.version,
      inForceFrom: ruleVersions.inForceFrom,
      params: ruleVersions.params,
      by: users.name,
      signedBy: second.name,
      at: ruleVersions.createdAt,
      reason: ruleVersions.reason,
    })
    .from(ruleVersions)
    .innerJoin(users, eq(users.id, ruleVersions.setBy))
    .leftJoin(second, eq(second.id, ruleVersions.signedBy))
    .orderBy(asc(ruleVersions.ruleCode), asc(ruleVersions.version));
  const rules = ruleCodes.map((code): ShownRule => {
    const params = isParametrised(code) ? ruleParams[code].lawful : {};
    const later = made
      .filter((row) => row.code === code)
      .map(({ by, signedBy, at, reason, ...row }) => ({
        version: row.version,
        inForceFrom: row.inForceFrom,
        params: row.params,
        made: { by, signedBy, at, reason },
      }));
    const versions: ShownVersion[] = [{ version: 1, inForceFrom: null, params, made: null }, ...later];
    return {
      code,
      part: partOf(code),
      source: ruleSources[code],
      validFrom: validityOf(code).from,
      inForce: inForceAt(versions, ctx.now).version,
      versions: versions.toReversed(),
    };
  });
  return {
    rules,
    clockStopsWhen: await readSetting(ctx, "clockStopsWhen"),
    refusedKeepsDate: await readSetting(ctx, "refusedKeepsDate"),
  };
}
