import { z } from "zod";
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
  // In one order, so that two declarants never wait for each other in a ring.
  for (const returnNo of [...new Set(input.returnNos)].sort()) {
    try {
      const declared = await ctx.tx.transaction((tx) => declareReturn({ ...ctx, tx }, declarantId, returnNo));
      answer.declared.push(declared);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      answer.refused.push({ returnNo, code: error.code, params: error.params });
    }
  }
  return answer;
}
