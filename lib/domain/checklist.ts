/** Kinds of goods that are looked at with different eyes. */
export const goodsKinds = ["cosmetics", "nutrition", "electronics", "fashion", "general"] as const;
export type GoodsKind = (typeof goodsKinds)[number];

/** Every question asks for what should be: yes is as it should be. Words stand in the message files. */
export const checkQuestions = [
  "matches_sale",
  "seal_unbroken",
  "packaging_complete",
  "label_readable",
  "no_leak",
  "stored_well",
  "serial_matches",
  "accessories_complete",
  "powers_on",
  "tags_attached",
  "unworn",
  "unused",
] as const;
export type CheckQuestion = (typeof checkQuestions)[number];

/** The questions of each kind, in the order of the number keys that answer them. */
export const checklists = {
  cosmetics: ["matches_sale", "seal_unbroken", "packaging_complete", "label_readable", "no_leak"],
  nutrition: ["matches_sale", "seal_unbroken", "packaging_complete", "label_readable", "stored_well"],
  electronics: ["matches_sale", "serial_matches", "accessories_complete", "powers_on", "unused"],
  fashion: ["matches_sale", "tags_attached", "packaging_complete", "unworn"],
  general: ["matches_sale", "packaging_complete", "accessories_complete", "unused"],
} as const satisfies Record<GoodsKind, readonly CheckQuestion[]>;

/* Chapters and headings of the customs tariff: 1901 infant formula, 2106 supplements, 33 cosmetics,
   61–64 clothing, textiles and footwear, 85 and 90 electrical and optical goods. */
const kindOfPrefix: readonly (readonly [RegExp, GoodsKind])[] = [
  [/^(1901|2106)/, "nutrition"],
  [/^33/, "cosmetics"],
  [/^(85|90)/, "electronics"],
  [/^6[1-4]/, "fashion"],
];

/** The kind of goods by its HS code; a piece on no line of a list is looked at as general goods. */
export function goodsKindOf(hsCode: string | null): GoodsKind {
  return kindOfPrefix.find(([prefix]) => prefix.test(hsCode ?? ""))?.[1] ?? "general";
}

/** Goods that carry a shelf life: none of them is good before its date was read. */
export function hasShelfLife(kind: GoodsKind): boolean {
  return kind === "cosmetics" || kind === "nutrition";
}

export type ChecklistAnswers = Readonly<Record<string, boolean>>;

/** The first question without an answer, or an answer to what was not asked; null when all is answered. */
export function openQuestion(kind: GoodsKind, answers: ChecklistAnswers): string | null {
  const asked: readonly string[] = checklists[kind];
  return (
    asked.find((question) => answers[question] === undefined) ??
    Object.keys(answers).find((question) => !asked.includes(question)) ??
    null
  );
}
