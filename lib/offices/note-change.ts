import { officeChanges } from "#db/schema/offices";
import type { Context } from "#lib/context";
import type { Json } from "#lib/domain/canonical-json";
import type { OfficeChangeKind } from "#lib/domain/office-registry";

/** Keeps what was done to an office's entry, with who did it and when. */
export async function noteChange(
  ctx: Context,
  officeCode: string,
  kind: OfficeChangeKind,
  body: { [key: string]: Json },
): Promise<void> {
  const changedBy = ctx.actor.userId;
  await ctx.tx.insert(officeChanges).values({ officeCode, kind, body, changedBy, changedAt: ctx.now });
}
