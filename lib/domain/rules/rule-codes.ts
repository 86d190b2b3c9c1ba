/** The rules with a figure that may be set otherwise than the law has it. */
export const parametrisedRules = [
  "applied_in_time",
  "arrived_in_time",
  "release_good_only",
  "destruction_cause",
] as const;
export type ParametrisedRule = (typeof parametrisedRules)[number];
