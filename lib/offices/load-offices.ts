import { sql } from "drizzle-orm";
import { offices } from "#db/schema/offices";
import { authorizeSystem } from "#lib/authorize";
import type { Context } from "#lib/context";
import { listCustomsOffices } from "#lib/domain/codes/customs-office";

/**
 * Makes all offices of customs' code table known by name. An office that is known already keeps its
 * endpoint; again changes nothing. Returns how many offices are new or newly named.
 */
export async function loadOffices(ctx: Context): Promise<{ loaded: number }> {
  authorizeSystem(ctx);
  const rows = listCustomsOffices().map(({ code, name, district }) => ({
    code,
    nameZh: name,
    districtZh: district,
    createdAt: ctx.now,
  }));
  const written = await ctx.tx
    .insert(offices)
    .values(rows)
    .onConflictDoUpdate({
      target: offices.code,
      set: { nameZh: sql`excluded.name_zh`, districtZh: sql`excluded.district_zh` },
      setWhere: sql`${offices.nameZh} is distinct from excluded.name_zh or ${offices.districtZh} is distinct from excluded.district_zh`,
    })
    .returning({ code: offices.code });
  return { loaded: written.length };
}
