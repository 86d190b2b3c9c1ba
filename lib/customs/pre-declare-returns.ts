import type { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { type DeclaredReturns, type DeclareReturns, declareEach } from "#lib/customs/declare-returns";
import { preDeclareReturn } from "#lib/customs/pre-declare-return";

/** Sends applications on the announcement alone, one return or many; each stands alone. */
export async function preDeclareReturns(
  ctx: Context,
  { returnNos }: z.infer<typeof DeclareReturns>,
): Promise<DeclaredReturns> {
  const declarantId = authorize(ctx, "application.declare");
  return declareEach(ctx, returnNos, (own, owner) => preDeclareReturn(own, owner, declarantId));
}
