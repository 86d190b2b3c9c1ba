import { z } from "zod";
import { type Refusal, refuse } from "#lib/domain/refusal";

/** Where a recall found a piece: in the house, where it is frozen, or gone, where it is traced. */
export const recallPlaces = ["here", "gone"] as const;
export type RecallPlace = (typeof recallPlaces)[number];

const batchesAtMost = 200;

/** Which goods a recall means: a barcode, and of it all, or the batches and shelf lives it names. */
export const recallScope = {
  barCode: z.string().trim().min(4).max(60),
  /** One beside the other, with commas or on lines of their own. */
  batches: z.string().trim().max(4000),
  expiresFrom: z.iso.date().nullable(),
  expiresTo: z.iso.date().nullable(),
};
export type RecallScope = z.infer<z.ZodObject<typeof recallScope>>;

/** A barcode as recalls compare it: EAN-8, UPC-A, EAN-13 and GTIN-14 of the same goods are the same text. */
export function codeKey(barCode: string): string {
  return barCode.normalize("NFKC").replace(/\s/g, "").replace(/^0+/, "").toUpperCase();
}

/** A batch as recalls compare it: spaces, case and full-width letters make no other batch. */
export function batchKey(batchCode: string): string {
  return batchCode.normalize("NFKC").replace(/\s/g, "").toUpperCase();
}

/** The batches of a text, each once. */
export function batchesOf(text: string): string[] {
  const parts = text.split(/[\n,，、;；]/).map((part) => part.trim());
  return [...new Map(parts.filter(Boolean).map((part) => [batchKey(part), part])).values()];
}

/** Whether a recall says what it means: a barcode that is more than zeros, a range that has days, not too many batches. */
export function judgeRecallScope(scope: RecallScope): { ok: true } | Refusal {
  const { expiresFrom, expiresTo } = scope;
  if (codeKey(scope.barCode) === "") return refuse("recall_scope_wrong", { field: "barCode" });
  if (expiresFrom && expiresTo && expiresFrom > expiresTo) {
    return refuse("recall_scope_wrong", { field: "expires" });
  }
  const isTooMany = batchesOf(scope.batches).length > batchesAtMost;
  return isTooMany ? refuse("recall_scope_wrong", { field: "batches" }) : { ok: true };
}
