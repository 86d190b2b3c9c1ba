import { and, asc, gt, isNull, lt, ne } from "drizzle-orm";
import { outbox } from "#db/schema/outbox";
import type { Context } from "#lib/context";
import { ownerOfDestination } from "#lib/domain/owner-reminder";
import type { Cause } from "#lib/returns/write-notices";

const failingMs = 3_600_000;

/**
 * Destinations that did not take their oldest message for an hour, though it was tried; once until that one is
 * through. The post office is left out: a letter about it would not leave either.
 */
export async function findFailing(ctx: Context): Promise<Cause[]> {
  const { id, channel, destination, position } = outbox;
  const rows = await ctx.tx
    .selectDistinctOn([destination], { id, channel, destination })
    .from(outbox)
    .where(
      and(
        isNull(outbox.deliveredAt),
        gt(outbox.attempts, 0),
        lt(outbox.createdAt, new Date(ctx.now.getTime() - failingMs)),
        ne(channel, "mail"),
      ),
    )
    .orderBy(destination, asc(position));
  return rows.flatMap((row) => causeOfRow(row) ?? []);
}

function causeOfRow({ id, channel, destination }: Row): Cause | null {
  const mark = id;
  if (channel === "customs") return { kind: "customs_failing", mark, facts: {} };
  if (channel === "feedback") return { kind: "office_failing", mark, facts: { office: destination } };
  return channel === "owner"
    ? { kind: "webhook_failing", mark, facts: {}, code: ownerOfDestination(destination) }
    : null;
}

type Row = Pick<typeof outbox.$inferSelect, "id" | "channel" | "destination">;
