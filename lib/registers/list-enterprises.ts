import { desc, eq, sql } from "drizzle-orm";
import { users } from "#db/schema/people";
import { enterpriseVersions, ownerEndpoints } from "#db/schema/registers";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";

const endpointNow = sql<string | null>`(
  select e.url from ${ownerEndpoints} e where e.code = ${enterpriseVersions.code} order by e.position desc limit 1
)`;

/** Every registered enterprise as it stands now, by code, with who said so and how often it was written. */
export async function listEnterprises(ctx: Context) {
  authorize(ctx, "settings.read");
  const { code, name, creditClass, creditSource, authorisationNo, authorisedUntil } = enterpriseVersions;
  return ctx.tx
    .selectDistinctOn([code], {
      code,
      name,
      creditClass,
      creditSource,
      authorisationNo,
      authorisedUntil,
      by: users.name,
      at: enterpriseVersions.setAt,
      endpoint: endpointNow,
      versions: sql<number>`count(*) over (partition by ${code})::int`,
    })
    .from(enterpriseVersions)
    .innerJoin(users, eq(users.id, enterpriseVersions.setBy))
    .orderBy(code, desc(enterpriseVersions.position));
}
