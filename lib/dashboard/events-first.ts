import { eq, type SQL } from "drizzle-orm";
import { events } from "#db/schema/history";
import { items } from "#db/schema/items";
import type { Context } from "#lib/context";

/* A limit that none reaches keeps the planner from taking the parts of a query in another order. */
const all = 100_000_000;

/**
 * The events that pass, read before anything is joined to them: the planner takes the rows that a scope sees for a
 * handful, would begin with all pieces of all years and look for the events of each. To be joined with `pieceOfEvent`.
 */
export function eventsFirst(ctx: Context, where: SQL | undefined) {
  return ctx.tx.select().from(events).where(where).limit(all).as("events");
}

/** The piece of each of those events, for a lateral join; the outer query writes of it as of the table. */
export function pieceOfEvent(ctx: Context) {
  return ctx.tx.select().from(items).where(eq(items.id, events.subjectId)).limit(1).as("items");
}
