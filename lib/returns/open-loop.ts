import { type SQL, sql } from "drizzle-orm";
import { hasEnded, itemStates } from "#lib/domain/item";
import { isInTrouble } from "#lib/returns/message-trouble";

const alive = itemStates.filter((state) => !hasEnded(state));
const aliveStates = sql.join(
  alive.map((state) => sql`${state}`),
  sql`, `,
);

/** A message that none replaced. */
const current = sql`not exists (
  select from feedback_messages later
  where later.subject_key = m.subject_key and later.phase = m.phase and later.sequence > m.sequence
)`;

/**
 * Whether an office heard of a return of the row and its loop is not closed yet: a piece of it has no end, or
 * what closes the loop is not acknowledged, or was rejected. As `loopProgress` says, but for what was announced
 * and may still come. Each part is read from what is open, however much has closed.
 */
export const loopIsOpen = sql<boolean>`(
  exists (select from feedback_messages m where m.return_id = returns.id)
  and returns.id in (
    select i.return_id from items i where i.gnum is not null and i.state in (${aliveStates})
    union
    select m.return_id from feedback_messages m
    where m.acknowledged_at is null and m.rejected_at is null and ${current}
      and (m.final or m.phase in ('admitted', 'completed'))
    union
    select m.return_id from feedback_messages m where m.rejected_at is not null and ${current}
  )
)`;

/**
 * Whether the loop of a return of the row is open without a lawful reason: its office rejected what was said
 * last, or owes an answer longer than it should. Goods that wait for a container are no alarm.
 */
export function loopIsAlarming(now: Date): SQL {
  const trouble = isInTrouble(now);
  return sql`returns.id in (select return_id from feedback_messages where ${trouble})`;
}
