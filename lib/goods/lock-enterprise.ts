import { desc, eq, sql } from "drizzle-orm";
import { enterpriseVersions } from "#db/schema/registers";
import type { Context } from "#lib/context";

export type EnterpriseVersion = typeof enterpriseVersions.$inferSelect;

/** What is registered of an enterprise now, kept from whoever else changes it; null for one that is not. */
export async function lockEnterprise(ctx: Context, code: string): Promise<EnterpriseVersion | null> {
  await ctx.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`enterprise:${code}`}, 0))`);
  const [row] = await ctx.tx
    .select()
    .from(enterpriseVersions)
    .where(eq(enterpriseVersions.code, code))
    .orderBy(desc(enterpriseVersions.position))
    .limit(1);
  return row ?? null;
}
