/** Why goods may be destroyed at all (GACC 2025 No. 79). */
export const destructionCauses = [
  "expired",
  "damaged",
  "barred_or_recalled",
  "brand_or_quality",
  "force_majeure",
  "otherwise_unsaleable",
] as const;
export type DestructionCause = (typeof destructionCauses)[number];
