import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { users } from "#db/schema/people";
import { inScope } from "#db/scope";
import { verifyPin } from "#lib/auth/verify-pin";
import type { Context } from "#lib/context";
import { type Action, may } from "#lib/domain/permissions";
import { AppError } from "#lib/errors";

export const SecondPerson = z.strictObject({
  login: z.string().trim().toLowerCase().min(1).max(64),
  pin: z.string().min(1).max(12),
});

const nobody = "00000000-0000-0000-0000-000000000000";

/**
 * A second person signs the first one's act in the same breath, with login and PIN. An unknown login
 * and a wrong PIN are one answer (`pin_wrong`). Refuses the same person (`own_work`) and one who may not
 * do `action` (`not_permitted`). Returns the second person's id.
 */
export async function verifySecondPerson(
  ctx: Context,
  firstId: string,
  action: Action,
  { login, pin }: z.infer<typeof SecondPerson>,
): Promise<string> {
  // Only the product itself sees another person's secret.
  const eyes = { scope: "system", code: null, actorId: null } as const;
  const second = await inScope(eyes, async (tx) => {
    const [row] = await tx
      .select({ id: users.id, role: users.role })
      .from(users)
      .where(and(eq(users.login, login), isNull(users.disabledAt)));
    await verifyPin({ tx, now: ctx.now }, row?.id ?? nobody, pin);
    return row;
  });
  if (!second) throw new AppError("pin_wrong");
  if (second.id === firstId) throw new AppError("own_work");
  if (!may(second.role, action)) throw new AppError("not_permitted", { action });
  return second.id;
}
