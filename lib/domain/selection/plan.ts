import { z } from "zod";

/** What may raise a piece's share above the random part, the heaviest first: of equal shares the first one counts. */
export const riskGroups = ["mismatch", "merchant", "category", "value", "random"] as const;
export type RiskGroup = (typeof riskGroups)[number];

const percent = z.int().min(0).max(100);

/** Customs' plan: of how many pieces in a hundred an officer looks in person, by what makes a piece a risk. */
export const SelectionPlan = z.strictObject({
  /** Of all pieces, whatever they are. */
  random: percent,
  /** Of pieces worth at least so much. */
  value: z.strictObject({ fromFen: z.int().min(1).max(1_000_000_000), percent }).nullable(),
  /** Of goods whose HS code begins so; the longest beginning counts. */
  categories: z
    .array(z.strictObject({ hsPrefix: z.string().regex(/^\d{2,10}$/), percent }))
    .max(50)
    .refine((rows) => new Set(rows.map(({ hsPrefix }) => hsPrefix)).size === rows.length, "twice"),
  /** Of a merchant's pieces once an officer found so many in a hundred of those verified to be otherwise. */
  merchant: z.strictObject({ fromFoundPercent: z.int().min(1).max(100), percent }).nullable(),
  /** Of pieces that differ from the sale or the announcement. */
  mismatch: percent.nullable(),
});
export type SelectionPlan = z.infer<typeof SelectionPlan>;

/** What a draw looks at. */
export const DrawFacts = z.strictObject({
  /** Declared price times quantity; null where it is not known. */
  valueFen: z.number().nullable(),
  hsCode: z.string().nullable(),
  mismatches: z.array(z.string()),
  /** Of the merchant's latest pieces: how many an officer verified, and found to be otherwise. */
  merchant: z.strictObject({ verified: z.int().min(0), found: z.int().min(0) }),
});
export type DrawFacts = z.infer<typeof DrawFacts>;

/** Below so many verified pieces a merchant has no record yet. */
const recordFrom = 10;

/** The group a piece is drawn in: of those it belongs to, the one with the highest share. */
export function groupOf(plan: SelectionPlan, facts: DrawFacts): { group: RiskGroup; percent: number } {
  const shares: Readonly<Record<RiskGroup, number | null>> = {
    mismatch: facts.mismatches.length > 0 ? plan.mismatch : null,
    merchant: plan.merchant && hasRecord(plan.merchant, facts.merchant) ? plan.merchant.percent : null,
    category: categoryPercent(plan, facts.hsCode),
    // A value nobody knows is not taken for a small one.
    value: plan.value && (facts.valueFen ?? Infinity) >= plan.value.fromFen ? plan.value.percent : null,
    random: plan.random,
  };
  let group: RiskGroup = "random";
  for (const candidate of riskGroups.toReversed()) {
    if ((shares[candidate] ?? -1) >= (shares[group] ?? 0)) group = candidate;
  }
  return { group, percent: shares[group] ?? plan.random };
}

function hasRecord(
  { fromFoundPercent }: { fromFoundPercent: number },
  { verified, found }: DrawFacts["merchant"],
): boolean {
  return verified >= recordFrom && found * 100 >= fromFoundPercent * verified;
}

function categoryPercent(plan: SelectionPlan, hsCode: string | null): number | null {
  if (hsCode === null) return null;
  const fitting = plan.categories
    .filter(({ hsPrefix }) => hsCode.startsWith(hsPrefix))
    .toSorted((a, b) => b.hsPrefix.length - a.hsPrefix.length);
  return fitting[0]?.percent ?? null;
}
