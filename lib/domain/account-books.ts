import { z } from "zod";
import { type Refusal, refuse } from "#lib/domain/refusal";
import { wavePaperForm } from "#lib/domain/wave-rules";

/** The numbers of the account books that a house keeps (账册编号); none while nobody has named them. */
export const AccountBooks = z
  .array(z.string().regex(wavePaperForm))
  .max(20)
  .refine((books) => new Set(books).size === books.length);

/** The numbers in a line that a person wrote, each once. */
export function readAccountBooks(typed: string): string[] {
  const words = typed
    .normalize("NFKC")
    .toUpperCase()
    .split(/[\s,、;]+/);
  return [...new Set(words.filter((word) => word !== ""))];
}

/** A wave goes to a book of the house; a house that has named none takes the number from the paper. */
export function judgeBook(emsNo: string, books: readonly string[]): { ok: true } | Refusal {
  return books.length === 0 || books.includes(emsNo) ? { ok: true } : refuse("book_not_ours", { emsNo });
}
