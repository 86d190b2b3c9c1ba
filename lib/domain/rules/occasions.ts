/** When a judgement is written down. */
export const judgementOccasions = [
  "pre_declaration",
  "finding",
  "declaration",
  "settlement",
  "sealing",
  "approval",
  "rejudgement",
] as const;
export type JudgementOccasion = (typeof judgementOccasions)[number];
