import { sql } from "drizzle-orm";
import { bindingStatuses } from "#lib/domain/application";

/** The states in which an application binds its pieces, for `status in (…)` in a statement's own words. */
export const binding = sql.join(
  bindingStatuses.map((status) => sql`${status}`),
  sql`, `,
);
