import { asc, inArray } from "drizzle-orm";
import { z } from "zod";
import { type Return, returns } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { type Declared, declareReturn } from "#lib/customs/declare-return";
import { type QueuedDocument, queueDocuments } from "#lib/customs/queue-document";
import type { RefusalCode, RefusalParams } from "#lib/domain/refusal";
import { AppError } from "#lib/errors";

/** More at once would hold the day's numbers, and every other declarant, for too long. */
const atMost = 25;

export const DeclareReturns = z.strictObject({
  returnNos: z.array(z.string().min(1).max(40)).min(1).max(atMost),
});

export type DeclaredReturns = {
  declared: Declared[];
  refused: { returnNo: string; code: RefusalCode; params: RefusalParams }[];
};

/**
 * Declares one return or many. Each stands alone: the good ones are queued, bundled as the house has set,
 * the others are named with what is in their way.
 */
export async function declareReturns(
  ctx: Context,
  input: z.infer<typeof DeclareReturns>,
): Promise<DeclaredReturns> {
  const declarantId = authorize(ctx, "application.declare");
  return declareEach(ctx, input.returnNos, (own, owner) => declareReturn(own, owner, declarantId));
}

type Made = Awaited<ReturnType<typeof declareReturn>>;

/** Makes an application of each return by `declare`, in a savepoint of its own, and queues the documents together. */
export async function declareEach(
  ctx: Context,
  returnNos: readonly string[],
  declare: (own: Context, owner: Return) => Promise<Made>,
): Promise<DeclaredReturns> {
  const answer: DeclaredReturns = { declared: [], refused: [] };
  const documents: QueuedDocument[] = [];
  const owners = await lockReturns(ctx, returnNos);
  for (const returnNo of new Set(returnNos)) {
    try {
      const owner = owners.get(returnNo);
      if (!owner) throw new AppError("not_found", { code: returnNo });
      const made = await ctx.tx.transaction((tx) => declare({ ...ctx, tx }, owner));
      answer.declared.push(made.declared);
      documents.push(made.document);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      answer.refused.push({ returnNo, code: error.code, params: error.params });
    }
  }
  await queueDocuments(ctx, documents);
  return answer;
}

/** All at once and in one order, before the day's numbers: nobody who holds those then waits for a return. */
async function lockReturns(ctx: Context, returnNos: readonly string[]): Promise<Map<string, Return>> {
  const rows = await ctx.tx
    .select()
    .from(returns)
    .where(inArray(returns.returnNo, [...returnNos]))
    .orderBy(asc(returns.id))
    .for("update");
  return new Map(rows.map((row) => [row.returnNo, row]));
}
