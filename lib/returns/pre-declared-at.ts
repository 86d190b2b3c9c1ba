import { sql } from "drizzle-orm";
import { applications } from "#db/schema/applications";
import { binding } from "#lib/returns/binding";

/**
 * Of rows of `items`: when the time to apply stopped for a piece that stands in no application yet, because its
 * return was pre-declared and the application has room for it.
 */
export const preDeclaredAt = sql<Date | null>`(
  select pre.clock_stopped_at from applications pre
  join application_lines wanted on wanted.application_id = pre.id and wanted.gnum = items.gnum
  where items.application_id is null and pre.return_id = items.return_id and pre.pre_declared
    and pre.status in (${binding})
    and wanted.qty >= items.line_qty + coalesce((
      select sum(taken.line_qty) from items taken
      where taken.application_id = pre.id and taken.gnum = items.gnum and taken.state <> 'void'
    ), 0)
  limit 1
)`.mapWith(applications.clockStoppedAt);
