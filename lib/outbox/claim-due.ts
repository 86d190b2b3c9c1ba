import { inArray, sql } from "drizzle-orm";
import { outbox } from "#db/schema/outbox";
import { inScope } from "#db/scope";
import { systemActor } from "#lib/context";

/** A message this worker may send now, and nobody else until its lease ends. */
export type ClaimedMessage = {
  id: string;
  channel: (typeof outbox.$inferSelect)["channel"];
  destination: string;
  orderingKey: string;
  body: Buffer;
  sealed: boolean;
  /** Counts this attempt. */
  attempts: number;
};

/** How long a message stays with a worker that no longer says it lives. */
export const leaseMs = 2_000;
/** At most so many to one destination at once, that a slow one does not take all places; one while it fails. */
const atOnce = 3;

const system = { scope: systemActor.scope, code: null, actorId: null };

/**
 * Claims up to `limit` messages that are due: for each ordering key only its oldest undelivered
 * one, none to a destination that rests. The order of a key holds whoever sends and however often.
 */
export async function claimDue(now: Date, limit: number): Promise<ClaimedMessage[]> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const until = sql`${new Date(now.getTime() + leaseMs).toISOString()}::timestamptz`;
  return inScope(system, async (tx) => {
    const rows = await tx.execute<ClaimedMessage>(sql`
      with busy as (
        select destination, count(*) as messages from outbox
        where delivered_at is null and leased_until > ${at}
        group by destination
      ), due as (
        select o.id,
          row_number() over (partition by o.destination order by o.next_attempt_at, o.position)
            + coalesce(b.messages, 0) as turn,
          case when d.consecutive_failures > 0 then 1 else ${atOnce} end as turns
        from outbox o
        left join outbox_destinations d on d.destination = o.destination
        left join busy b on b.destination = o.destination
        where o.delivered_at is null
          and o.next_attempt_at <= ${at}
          and (o.leased_until is null or o.leased_until <= ${at})
          and (d.open_until is null or d.open_until <= ${at})
          and not exists (
            select from outbox earlier
            where earlier.ordering_key = o.ordering_key
              and earlier.position < o.position
              and earlier.delivered_at is null
          )
      )
      update outbox set leased_until = ${until}, attempts = attempts + 1
      where id in (
        select o.id from outbox o join due using (id)
        where due.turn <= due.turns
          and o.delivered_at is null
          and (o.leased_until is null or o.leased_until <= ${at})
        order by o.next_attempt_at, o.position
        limit ${limit}
        for update of o skip locked
      )
      returning id, channel, destination, ordering_key as "orderingKey", body, sealed, attempts`);
    return [...rows];
  });
}

/** Says that these messages are still on their way. */
export async function extendLeases(ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  await inScope(system, (tx) =>
    tx
      .update(outbox)
      .set({ leasedUntil: new Date(now.getTime() + leaseMs) })
      .where(inArray(outbox.id, [...ids])),
  );
}
