import { eq } from "drizzle-orm";
import { z } from "zod";
import { documents } from "#db/schema/documents";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { type PaperContent, paperLanguages } from "#lib/domain/papers/paper";
import { AppError } from "#lib/errors";

export const GetDocument = z.strictObject({
  number: z.string().min(1).max(20),
  format: z.enum(["pdf", "csv"]),
  language: z.enum(paperLanguages),
});

export type FrozenPaper = { content: PaperContent; sha256: string };

/** A paper as it was made, by its number; `not_found` one that the reader may not see, as one that is not there. */
export async function getDocument(
  ctx: Context,
  { number }: Pick<z.infer<typeof GetDocument>, "number">,
): Promise<FrozenPaper> {
  authorize(ctx, "document.read");
  const [row] = await ctx.tx
    .select({ content: documents.content, sha256: documents.sha256 })
    .from(documents)
    .where(eq(documents.number, number));
  if (!row) throw new AppError("not_found", { code: number });
  return { content: JSON.parse(row.content), sha256: row.sha256 };
}
