import { z } from "zod";
import { verifyPin } from "#lib/auth/verify-pin";
import { requireUser } from "#lib/authorize";
import type { Context } from "#lib/context";

export const UnlockScreen = z.strictObject({ pin: z.string().min(1).max(12) });

/** The person whose session it is is back at the machine. Refuses `pin_wrong` and `locked_out`; every try counts. */
export async function unlockScreen(
  ctx: Context,
  { pin }: z.infer<typeof UnlockScreen>,
): Promise<{ userId: string }> {
  const userId = requireUser(ctx);
  await verifyPin(ctx, userId, pin);
  return { userId };
}
