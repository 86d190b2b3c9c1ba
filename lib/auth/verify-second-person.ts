import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { users } from "#db/schema/people";
import { provePin } from "#lib/auth/prove-pin";
import type { Context } from "#lib/context";
import { type Action, may } from "#lib/domain/permissions";
import { AppError } from "#lib/errors";

export const SecondPerson = z.strictObject({
  login: z.string().trim().toLowerCase().min(1).max(64),
  pin: z.string().min(1).max(12),
});

/**
 * A second person signs the first one's act in the same breath, with login and PIN. An unknown login
 * and a wrong PIN are one answer (`pin_wrong`). Refuses the same person (`own_work`) and one who may not
 * do `action` (`not_permitted`). Returns the second person's id.
 */
export async function verifySecondPerson(
  ctx: Pick<Context, "now">,
  firstId: string,
  action: Action,
  { login, pin }: z.infer<typeof SecondPerson>,
): Promise<string> {
  const called = and(eq(users.login, login), isNull(users.disabledAt), eq(users.trainee, false));
  const second = await provePin(called, pin, ctx.now);
  if (second.id === firstId) throw new AppError("own_work");
  if (!may(second.role, action)) throw new AppError("not_permitted", { action });
  return second.id;
}
