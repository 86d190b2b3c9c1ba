import type { Application, ApplicationChangeRow } from "#db/schema/applications";
import type { Return } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { lapseChange } from "#lib/customs/let-go";
import { findOpenChange, recordChange } from "#lib/returns/record-change";

/**
 * Makes way for a change where the one before failed on its way: that one is over, and what it held is free but
 * for the pieces that leave with the new one, which must not go on in between. Null where none failed.
 */
export async function makeWayForChange(
  ctx: Context,
  of: { application: Application; owner: Return },
  stays: (plate: string) => boolean,
): Promise<{ failed: ApplicationChangeRow | null; application: Application; owner: Return }> {
  const open = await findOpenChange(ctx, of.application.id);
  if (open?.status !== "failed") return { failed: null, ...of };
  const patch = { status: "overtaken", answeredAt: ctx.now } as const;
  const now = await recordChange(ctx, open, of, patch, { type: "change_replaced" });
  await lapseChange(ctx, open, "", stays);
  return { failed: open, ...now };
}
