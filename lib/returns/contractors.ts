import { desc, eq, sql } from "drizzle-orm";
import { users } from "#db/schema/people";
import { contractorVersions } from "#db/schema/registers";
import type { Context } from "#lib/context";

/** Every registered contractor as it stands now, by code, with who said so and how often it was written. */
export async function readContractors(ctx: Context) {
  const { code, name, licenceNo, licensedFor, licensedUntil } = contractorVersions;
  return ctx.tx
    .selectDistinctOn([code], {
      code,
      name,
      licenceNo,
      licensedFor,
      licensedUntil,
      by: users.name,
      at: contractorVersions.setAt,
      versions: sql<number>`count(*) over (partition by ${code})::int`,
    })
    .from(contractorVersions)
    .innerJoin(users, eq(users.id, contractorVersions.setBy))
    .orderBy(code, desc(contractorVersions.position));
}

/** One contractor's licence as it stands now; null for a code that is not registered. */
export async function licenceOf(ctx: Context, code: string | null) {
  if (code === null) return null;
  const { name, licenceNo, licensedFor, licensedUntil } = contractorVersions;
  const [row] = await ctx.tx
    .select({ name, licenceNo, licensedFor, licensedUntil })
    .from(contractorVersions)
    .where(eq(contractorVersions.code, code))
    .orderBy(desc(contractorVersions.position))
    .limit(1);
  return row ?? null;
}
