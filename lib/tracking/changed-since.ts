import { and, eq, gte, inArray, isNotNull, or, type SQL } from "drizzle-orm";
import { events } from "#db/schema/history";
import { items } from "#db/schema/items";
import { returns } from "#db/schema/returns";
import type { Context } from "#lib/context";

const happened = (ctx: Context, kind: "item" | "return", since: Date) =>
  ctx.tx
    .select({ id: events.subjectId })
    .from(events)
    .where(and(eq(events.subjectKind, kind), gte(events.at, since)));

/** Pieces to which something happened from an instant on. */
export function itemsChangedSince(ctx: Context, since: Date): SQL {
  return inArray(items.id, happened(ctx, "item", since));
}

/** Returns to which, or to a piece of which, something happened from an instant on. */
export function returnsChangedSince(ctx: Context, since: Date): SQL | undefined {
  const byPiece = ctx.tx
    .select({ id: items.returnId })
    .from(items)
    .where(and(isNotNull(items.returnId), itemsChangedSince(ctx, since)));
  return or(inArray(returns.id, happened(ctx, "return", since)), inArray(returns.id, byPiece));
}
