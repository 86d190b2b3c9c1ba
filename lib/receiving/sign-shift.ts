import { and, eq, isNull } from "drizzle-orm";
import { users } from "#db/schema/people";
import { shiftHandovers } from "#db/schema/shift-handovers";
import { provePin } from "#lib/auth/prove-pin";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { may } from "#lib/domain/permissions";
import { judgeShift, type SignShift } from "#lib/domain/shift-stand";
import { AppError, orThrow } from "#lib/errors";
import { readShiftStand } from "#lib/receiving/read-shift-stand";

/**
 * Hands a bench over to the next shift: who gives is signed in, who takes signs with badge and PIN, and the stand is
 * kept as the server saw it in that moment. Refuses `pin_wrong`, `locked_out`, `own_work`, `reason_needed` where
 * scans wait and nobody says why, and `not_permitted` who may not take a bench over.
 */
export async function signShift(ctx: Context, input: SignShift): Promise<{ handoverNo: number }> {
  const givenBy = authorize(ctx, "shift.hand_over");
  const called = and(eq(users.badgeCode, input.badge), isNull(users.disabledAt), eq(users.trainee, false));
  const taker = await provePin(called, input.pin, ctx.now);
  if (!may(taker.role, "shift.hand_over")) throw new AppError("not_permitted", { action: "shift.hand_over" });
  orThrow(judgeShift(givenBy, taker.id, input));
  const { bench, pendingScans, note } = input;
  const [signed] = await ctx.tx
    .insert(shiftHandovers)
    .values({
      bench,
      pendingScans,
      note: note || null,
      stand: await readShiftStand(ctx, bench),
      givenBy,
      takenBy: taker.id,
      signedAt: ctx.now,
    })
    .returning({ handoverNo: shiftHandovers.handoverNo });
  if (!signed) throw new Error("the hand-over was not written");
  return signed;
}
