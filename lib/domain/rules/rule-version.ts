/** One version of a rule: what it asks, and from when on. Version 1 is the law as it stands in the code. */
export type RuleVersion<Params> = {
  version: number;
  /** Null for the first version, which was always in force. */
  inForceFrom: Date | null;
  params: Params;
};

/**
 * The version in force at an instant: the highest number among those that had begun. A later version that
 * begins earlier takes the place of those before it. `versions` begins with the first one.
 */
export function inForceAt<Params>(versions: readonly RuleVersion<Params>[], at: Date): RuleVersion<Params> {
  const begun = versions.filter(({ inForceFrom }) => inForceFrom === null || inForceFrom <= at);
  const newest = begun.reduce<RuleVersion<Params> | null>(
    (best, one) => (best && best.version > one.version ? best : one),
    null,
  );
  if (!newest) throw new Error("a rule without its first version");
  return newest;
}
