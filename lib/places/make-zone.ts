import { z } from "zod";
import { zones } from "#db/schema/places";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { zoneKinds } from "#lib/domain/zone";
import { AppError } from "#lib/errors";

export const MakeZone = z.strictObject({
  code: z
    .string()
    .trim()
    .regex(/^[A-Z][0-9A-Z]{0,2}$/),
  name: z.string().trim().min(1).max(40),
  kind: z.enum(zoneKinds),
});

/** Sets a part of the floor aside for one purpose, which it keeps; refuses a code that is taken with `place_taken`. */
export async function makeZone(ctx: Context, input: z.infer<typeof MakeZone>): Promise<{ code: string }> {
  const madeBy = authorize(ctx, "place.manage");
  const row = { ...input, madeBy, madeAt: ctx.now };
  const [made] = await ctx.tx.insert(zones).values(row).onConflictDoNothing().returning({ code: zones.code });
  if (!made) throw new AppError("place_taken", { code: input.code });
  return made;
}
