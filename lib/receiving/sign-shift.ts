import { and, eq, isNull } from "drizzle-orm";
import { users } from "#db/schema/people";
import { shiftHandovers } from "#db/schema/shift-handovers";
import { provePin } from "#lib/auth/prove-pin";
import type { Context } from "#lib/context";
import { may } from "#lib/domain/permissions";
import { type BadgeAndPin, judgeShift, type SignShift } from "#lib/domain/shift-stand";
import { AppError, orThrow } from "#lib/errors";
import { passBoxes } from "#lib/receiving/pass-boxes";
import { proveGiver } from "#lib/receiving/prove-giver";
import { readShiftStand } from "#lib/receiving/read-shift-stand";

/**
 * Hands a bench over to the next shift. Both sign with badge and PIN, who gives as the person who is signed in; the
 * stand is kept as the server saw it in that moment, and the giver's boxes at the bench pass to the taker. Refuses
 * what `proveGiver` refuses, `pin_wrong`, `locked_out`, `own_work`, `reason_needed` where scans or photos wait and
 * nobody says why, and `not_permitted` who may not take a bench over.
 */
export async function signShift(ctx: Context, input: SignShift): Promise<{ handoverNo: number }> {
  const { userId: givenBy } = await proveGiver(ctx, input.giver);
  const takenBy = await proveTaker(ctx, input.taker);
  orThrow(judgeShift(givenBy, takenBy, input));
  const { bench, pendingScans, pendingPhotos, note } = input;
  const [signed] = await ctx.tx
    .insert(shiftHandovers)
    .values({
      bench,
      pendingScans,
      pendingPhotos,
      note: note || null,
      stand: await readShiftStand(ctx, bench),
      givenBy,
      takenBy,
      signedAt: ctx.now,
    })
    .returning({ handoverNo: shiftHandovers.handoverNo });
  if (!signed) throw new Error("the hand-over was not written");
  await passBoxes(ctx, { bench, givenBy, takenBy, ...signed });
  return signed;
}

async function proveTaker(ctx: Context, { badge, pin }: BadgeAndPin): Promise<string> {
  const called = and(eq(users.badgeCode, badge), isNull(users.disabledAt), eq(users.trainee, false));
  const { id, role } = await provePin(called, pin, ctx.now);
  if (!may(role, "shift.hand_over")) throw new AppError("not_permitted", { action: "shift.hand_over" });
  return id;
}
