import { type CheckQuestion, checklists, type GoodsKind } from "#lib/domain/checklist";
import type { Grade } from "#lib/domain/item";
import type { Seen } from "./act.ts";
import type { GoodsFamily } from "./goods.ts";

const kindOf = {
  cosmetics: "cosmetics",
  formula: "nutrition",
  supplements: "nutrition",
  electronics: "electronics",
  fashion: "fashion",
} as const satisfies Record<GoodsFamily, GoodsKind>;

/** Questions that a grade answers with no, where they are asked. */
const failedBy: Readonly<Record<Grade, readonly CheckQuestion[]>> = {
  good: [],
  box_damaged: ["packaging_complete"],
  defective: ["powers_on", "seal_unbroken", "unused", "unworn"],
  damaged: ["packaging_complete", "no_leak", "stored_well", "tags_attached"],
  expired: [],
  recalled: [],
};

/** The answers to a checklist that fit what was seen. */
export function checklistOf({ family, grade, original }: Seen): Record<string, boolean> {
  return Object.fromEntries(
    checklists[family ? kindOf[family] : "general"].map((question) => [
      question,
      question === "matches_sale" ? original === "yes" : !failedBy[grade].includes(question),
    ]),
  );
}
