import { SelectionPlan } from "#lib/domain/selection/plan";

/** A plan as it is typed: shares in percent, the value in yuan, one category a line. */
export type PlanDraft = Record<
  "random" | "mismatch" | "valueYuan" | "valuePercent" | "foundPercent" | "merchantPercent" | "categories",
  string
>;

/** The draft an officer starts from: the plan that holds, or all of everything. */
export function draftOf(plan: SelectionPlan | null): PlanDraft {
  const text = (number: number | null | undefined) =>
    number === null || number === undefined ? "" : String(number);
  return {
    random: text(plan ? plan.random : 100),
    mismatch: text(plan?.mismatch),
    valueYuan: plan?.value ? String(plan.value.fromFen / 100) : "",
    valuePercent: text(plan?.value?.percent),
    foundPercent: text(plan?.merchant?.fromFoundPercent),
    merchantPercent: text(plan?.merchant?.percent),
    categories: (plan?.categories ?? []).map(({ hsPrefix, percent }) => `${hsPrefix} ${percent}`).join("\n"),
  };
}

/** The plan a draft says, or null while it says none: a share left out belongs to nothing, half a rule is a mistake. */
export function planOf(draft: PlanDraft): SelectionPlan | null {
  const rows = draft.categories.split("\n").filter((line) => line.trim() !== "");
  const parsed = SelectionPlan.safeParse({
    random: numberOf(draft.random),
    mismatch: draft.mismatch.trim() === "" ? null : numberOf(draft.mismatch),
    value: pairOf(draft.valueYuan, draft.valuePercent, (yuan, percent) => ({
      fromFen: Math.round(yuan * 100),
      percent,
    })),
    merchant: pairOf(draft.foundPercent, draft.merchantPercent, (fromFoundPercent, percent) => ({
      fromFoundPercent,
      percent,
    })),
    categories: rows.map((line) => {
      const [hsPrefix = "", percent = "", ...rest] = line
        .trim()
        .split(/[\s,，:：%]+/)
        .filter(Boolean);
      return { hsPrefix, percent: rest.length > 0 ? Number.NaN : numberOf(percent) };
    }),
  });
  return parsed.success ? parsed.data : null;
}

function numberOf(text: string): number {
  return /^\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : Number.NaN;
}

function pairOf<Pair>(one: string, other: string, pair: (one: number, other: number) => Pair): Pair | null {
  if (one.trim() === "" && other.trim() === "") return null;
  return pair(numberOf(one), numberOf(other));
}
