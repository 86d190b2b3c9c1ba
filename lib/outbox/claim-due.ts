import { and, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { outbox } from "#db/schema/outbox";
import { inScope } from "#db/scope";
import { systemActor } from "#lib/context";
import { failuresBeforePause } from "#lib/outbox/backoff";

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
/**
 * At most so many to one destination at once, that a slow one does not take all places; one while it is tried
 * after a rest. One that fails only now and then keeps its places, or a time-out would hold up all behind it.
 */
const atOnce = 6;

const system = { scope: systemActor.scope, code: null, actorId: null };

/**
 * Claims up to `limit` messages that are due: for each ordering key only its oldest undelivered
 * one, none to a destination that rests, and none of those that are in flight here though their lease has run out.
 * The order of a key holds whoever sends and however often.
 */
export async function claimDue(
  now: Date,
  limit: number,
  inFlight: readonly string[] = [],
): Promise<ClaimedMessage[]> {
  return inScope(system, async (tx) => {
    const rows = await tx.execute<ClaimedMessage>(claimStatement(now, limit, inFlight));
    return [...rows];
  });
}

/** The claim itself. It looks at each destination apart, so that what waits for a dead one costs the others nothing. */
export function claimStatement(now: Date, limit: number, inFlight: readonly string[]): SQL {
  const at = sql`${now.toISOString()}::timestamptz`;
  const until = sql`${new Date(now.getTime() + leaseMs).toISOString()}::timestamptz`;
  return sql`
    with recursive destinations as (
      (select destination from outbox where delivered_at is null order by destination limit 1)
      union all
      select (
        select o.destination from outbox o
        where o.delivered_at is null and o.destination > d.destination
        order by o.destination limit 1
      )
      from destinations d where d.destination is not null
    ), awake as (
      select d.destination, greatest(0, t.turns - (
        select count(*) from outbox b
        where b.destination = d.destination and b.delivered_at is null and b.leased_until > ${at}
      )) as free
      from destinations d
      left join outbox_destinations p on p.destination = d.destination
      cross join lateral (
        select case when p.consecutive_failures >= ${failuresBeforePause} then 1 else ${atOnce} end as turns
      ) t
      where d.destination is not null and (p.open_until is null or p.open_until <= ${at})
    ), due as (
      select next.id from awake cross join lateral (
        select o.id from outbox o
        where o.destination = awake.destination
          and o.delivered_at is null
          and o.next_attempt_at <= ${at}
          and (o.leased_until is null or o.leased_until <= ${at})
          and o.id <> all(string_to_array(${inFlight.join(" ")}, ' '))
          and not exists (
            select from outbox earlier
            where earlier.ordering_key = o.ordering_key
              and earlier.position < o.position
              and earlier.delivered_at is null
          )
        order by o.next_attempt_at, o.position
        limit awake.free
      ) next
    )
    update outbox set leased_until = ${until}, attempts = attempts + 1
    where id in (
      select o.id from outbox o
      where o.id = any(array(select id from due))
        and o.delivered_at is null
        and (o.leased_until is null or o.leased_until <= ${at})
      order by o.next_attempt_at, o.position
      limit ${limit}
      for update of o skip locked
    )
    returning id, channel, destination, ordering_key as "orderingKey", body, sealed, attempts`;
}

/**
 * Says that these messages are still on their way. One that is being settled at this moment is left out rather than
 * waited for: who settles it may be waiting for another of these.
 */
export async function extendLeases(ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  await inScope(system, (tx) => {
    const free = tx
      .select({ id: outbox.id })
      .from(outbox)
      .where(and(inArray(outbox.id, [...ids]), isNull(outbox.deliveredAt)))
      .for("update", { skipLocked: true });
    return tx
      .update(outbox)
      .set({ leasedUntil: new Date(now.getTime() + leaseMs) })
      .where(inArray(outbox.id, free));
  });
}
