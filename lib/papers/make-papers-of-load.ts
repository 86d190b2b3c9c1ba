import { eq } from "drizzle-orm";
import { batches } from "#db/schema/batches";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { judgeLoadPaper, papersOfOutcome } from "#lib/domain/papers/load-paper-rules";
import { AppError } from "#lib/errors";
import { makeDocument } from "#lib/papers/make-document";

/** Makes each paper that is due of a load as it stands, and answers their numbers. Refuses `not_found`. */
export async function makePapersOfLoad(ctx: Context, batchNo: string): Promise<string[]> {
  authorize(ctx, "document.make");
  const [load] = await ctx.tx
    .select({ outcome: batches.outcome, status: batches.status })
    .from(batches)
    .where(eq(batches.batchNo, batchNo));
  if (!load) throw new AppError("not_found", { code: batchNo });
  const numbers: string[] = [];
  for (const kind of papersOfOutcome(load.outcome)) {
    if (!judgeLoadPaper(kind, load).ok) continue;
    const { number } = await makeDocument(ctx, { kind, subjectNo: batchNo });
    numbers.push(number);
  }
  return numbers;
}
