import { sql } from "drizzle-orm";

/**
 * Whether a later revision of the same subject and phase replaced the message of the row. Written
 * with the table's name, because Drizzle leaves names out where a query reads one table only.
 */
export const supersededBy = sql<boolean>`exists (
  select from feedback_messages later
  where later.subject_key = feedback_messages.subject_key
    and later.phase = feedback_messages.phase
    and later.sequence > feedback_messages.sequence
)`;
