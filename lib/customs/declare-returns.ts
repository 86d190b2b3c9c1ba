import { asc, inArray } from "drizzle-orm";
import { z } from "zod";
import { type Return, returns } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { type Declared, declareReturn } from "#lib/customs/declare-return";
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
 * Declares one return or many. Each stands alone: the good ones are queued, the others are named
 * with what is in their way.
 */
export async function declareReturns(
  ctx: Context,
  input: z.infer<typeof DeclareReturns>,
): Promise<DeclaredReturns> {
  const declarantId = authorize(ctx, "application.declare");
  const answer: DeclaredReturns = { declared: [], refused: [] };
  const owners = await lockReturns(ctx, input.returnNos);
  for (const returnNo of new Set(input.returnNos)) {
    try {
      const owner = owners.get(returnNo);
      if (!owner) throw new AppError("not_found", { code: returnNo });
      answer.declared.push(
        await ctx.tx.transaction((tx) => declareReturn({ ...ctx, tx }, owner, declarantId)),
      );
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      answer.refused.push({ returnNo, code: error.code, params: error.params });
    }
  }
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
