import { eq } from "drizzle-orm";
import { z } from "zod";
import { accountChanges, accountDecisions } from "#db/schema/accounts";
import { Reason } from "#lib/accounts/account-input";
import { carryOut } from "#lib/accounts/carry-out";
import { lockAccount } from "#lib/accounts/lock-account";
import { verifyPin } from "#lib/auth/verify-pin";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { decidingRole, mayDecide } from "#lib/domain/account-rules";
import { OwnPassword } from "#lib/domain/own-secret";
import { AppError } from "#lib/errors";

const changeId = z.uuid();
const pin = z.string().min(1).max(12);

export const DecideProposal = z.discriminatedUnion("approve", [
  /** The first password is made in the browser of who approves, and told to the person; it works once. */
  z.strictObject({ changeId, approve: z.literal(true), firstPassword: OwnPassword.nullable(), pin }),
  z.strictObject({ changeId, approve: z.literal(false), reason: Reason, pin }),
]);
type Decision = z.infer<typeof DecideProposal>;

/**
 * Decides on a proposal, signed with the PIN. Only now it has an effect, and only when it is approved by another
 * person than who made it and whom it concerns (`own_work`); who made it may take it back. Refuses `not_found`,
 * `not_permitted`, `pin_wrong`, `locked_out`, `proposal_decided`, and `login_taken` for an account that is there.
 */
export async function decideProposal(ctx: Context, decision: Decision): Promise<{ login: string }> {
  const decidedBy = authorize(ctx, decision.approve ? "account.decide" : "account.read");
  const [found] = await ctx.tx.select().from(accountChanges).where(eq(accountChanges.id, decision.changeId));
  const after = found?.after;
  if (!found || !after || found.madeBy === null) throw new AppError("not_found", { code: decision.changeId });
  const { login } = found;
  const user = await lockAccount(ctx, login);
  requireDecider(ctx, { ...found, after }, decision.approve, user?.id ?? null);
  await verifyPin(ctx, decidedBy, decision.pin);
  const answered = await ctx.tx
    .insert(accountDecisions)
    .values({
      changeId: found.id,
      isApproved: decision.approve,
      reason: decision.approve ? null : decision.reason,
      decidedBy,
      decidedAt: ctx.now,
    })
    .onConflictDoNothing()
    .returning();
  if (answered.length === 0) throw new AppError("proposal_decided", { login });
  if (decision.approve) await carryOut(ctx, { ...found, after }, user, decision.firstPassword);
  return { login };
}

type Found = typeof accountChanges.$inferSelect;

function requireDecider(
  { actor: { role, userId } }: Context,
  { madeBy, before, after }: Found & { after: NonNullable<Found["after"]> },
  isApproving: boolean,
  concerned: string | null,
): void {
  if (!isApproving && madeBy === userId) return;
  if (madeBy === userId || concerned === userId) throw new AppError("own_work");
  if (role === "system" || !mayDecide(role, decidingRole(before, after))) {
    throw new AppError("not_permitted", { action: "account.decide" });
  }
}
