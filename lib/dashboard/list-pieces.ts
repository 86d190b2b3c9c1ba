import { and, count, eq, type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import { ascending, descending } from "#db/order";
import { events } from "#db/schema/history";
import { importLists } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { PieceFilters, standsHere, stepsAsked } from "#lib/dashboard/matching-pieces";
import { cursorText, cutPage, readCursor } from "#lib/http/keyset";

export const ListPieces = PieceFilters.extend({ after: cursorText(), before: cursorText() });

const pageSize = 50;

/**
 * A page of exactly the pieces that a number of the dashboard counts, with how many there are: those that stand here,
 * the longest here first; or those that took a step, one row a step, the latest first. `at` is when.
 */
export async function listPieces(ctx: Context, input: z.infer<typeof ListPieces>) {
  authorize(ctx, "dashboard.read");
  const steps = stepsAsked(ctx, input);
  const at = steps ? events.at : items.receivedAt;
  const where = steps ?? standsHere(ctx, input);
  const place = readCursor(input);
  const falls = (steps !== null) !== (place?.backwards ?? false);
  const order = falls ? descending : ascending;
  const there = place && sql`(${place.at.toISOString()}::timestamptz, ${place.id}::uuid)`;
  const beyond = there && sql`(${at}, ${items.id}) ${falls ? sql`<` : sql`>`} ${there}`;
  const found = await selectPieces(ctx, at, steps)
    .where(and(where, beyond ?? undefined))
    .orderBy(order(at), order(items.id))
    .limit(pageSize + 1);
  return { ...cutPage(found, pageSize, input, (row) => row), total: await countPieces(ctx, input) };
}

/** How many rows that list has. */
export async function countPieces(ctx: Context, filters: PieceFilters): Promise<number> {
  const steps = stepsAsked(ctx, filters);
  const [row] = await ctx.tx
    .select({ pieces: count() })
    .from(items)
    .leftJoin(events, ofPiece(steps))
    .where(steps ?? standsHere(ctx, filters));
  return row?.pieces ?? 0;
}

function selectPieces(ctx: Context, at: typeof events.at | typeof items.receivedAt, steps: SQL | null) {
  return ctx.tx
    .select({
      id: items.id,
      at: sql<Date>`${at}`.mapWith(items.receivedAt),
      plate: items.plate,
      goodsName: items.goodsName,
      shop: importLists.ebcName,
      state: items.state,
      outcome: items.outcome,
      outcomeProposed: items.outcomeProposed,
    })
    .from(items)
    .leftJoin(importLists, eq(importLists.id, items.listId))
    .leftJoin(events, ofPiece(steps));
}

/** Joins a piece with its history only where steps are asked for. */
function ofPiece(steps: SQL | null): SQL {
  return steps ? eq(events.subjectId, items.id) : sql`false`;
}
