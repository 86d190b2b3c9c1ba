import { eq } from "drizzle-orm";
import { z } from "zod";
import { returns } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import type { Authorisation } from "#lib/domain/return-document";
import { AppError } from "#lib/errors";
import { recordReturnFact } from "#lib/returns/record-fact";

export const AuthoriseReturn = z.strictObject({
  returnNo: z.string().min(1).max(20),
  /** How the warehouse heard of it, when a supervisor records it for the merchant. */
  note: z.string().trim().max(200).optional(),
});

/**
 * The merchant, its platform or agent authorises a return that the bench opened; a supervisor records it
 * with a note of where it came from (`reason_needed`). Again is no change.
 */
export async function authoriseReturn(
  ctx: Context,
  input: z.infer<typeof AuthoriseReturn>,
): Promise<{ returnNo: string; authorisation: Authorisation }> {
  authorize(ctx, "return.authorise");
  const [owner] = await ctx.tx
    .select()
    .from(returns)
    .where(eq(returns.returnNo, input.returnNo))
    .for("update");
  if (!owner) throw new AppError("not_found", { code: input.returnNo });
  if (owner.authorisation !== "pending") {
    return { returnNo: owner.returnNo, authorisation: owner.authorisation };
  }
  if (ctx.actor.role === "supervisor" && !input.note) throw new AppError("reason_needed");
  await recordReturnFact(
    ctx,
    owner,
    { authorisation: "given" },
    { type: "authorise", body: { role: ctx.actor.role, note: input.note ?? null } },
  );
  return { returnNo: owner.returnNo, authorisation: "given" };
}
