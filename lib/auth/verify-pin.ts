import { eq } from "drizzle-orm";
import { users } from "#db/schema/people";
import { provePin } from "#lib/auth/prove-pin";
import type { Context } from "#lib/context";

/** Step-up: the acting person signs with the PIN. Refuses `pin_wrong` and `locked_out`; every try counts. */
export async function verifyPin(ctx: Pick<Context, "now">, userId: string, pin: string): Promise<void> {
  await provePin(eq(users.id, userId), pin, ctx.now);
}
