import { eq } from "drizzle-orm";
import { offices } from "#db/schema/offices";
import type { Context } from "#lib/context";
import { findCustomsOffice } from "#lib/domain/codes/customs-office";
import type { OfficeSettings } from "#lib/domain/office-registry";
import { settingsOf } from "#lib/returns/read-offices";

/**
 * Holds one office's entry while it is changed; makes it first where there is none, also for a code that no
 * table has: such an office is one without a name.
 */
export async function lockOffice(ctx: Context, code: string): Promise<OfficeSettings> {
  const named = findCustomsOffice(code);
  const entry = { code, nameZh: named?.name ?? null, districtZh: named?.district ?? null };
  await ctx.tx
    .insert(offices)
    .values({ ...entry, createdAt: ctx.now })
    .onConflictDoNothing();
  const [row] = await ctx.tx.select().from(offices).where(eq(offices.code, code)).for("update");
  if (!row) throw new Error(`office ${code} has no entry`);
  return settingsOf(row);
}
