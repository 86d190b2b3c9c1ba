import { and, eq, isNull } from "drizzle-orm";
import { users } from "#db/schema/people";
import { provePin } from "#lib/auth/prove-pin";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import type { BadgeAndPin } from "#lib/domain/shift-stand";
import { AppError } from "#lib/errors";

/**
 * The first signature of a hand-over: whoever stands at the machine is the person who works there, by badge and PIN.
 * Refuses `pin_wrong`, `locked_out`, and `badge_of_another`.
 */
export async function proveGiver(ctx: Context, { badge, pin }: BadgeAndPin): Promise<{ userId: string }> {
  const userId = authorize(ctx, "shift.hand_over");
  const signer = await provePin(and(eq(users.badgeCode, badge), isNull(users.disabledAt)), pin, ctx.now);
  if (signer.id !== userId) throw new AppError("badge_of_another");
  return { userId };
}
