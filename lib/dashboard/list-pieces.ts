import { and, count, eq, type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import { ascending, descending } from "#db/order";
import { events } from "#db/schema/history";
import { importLists } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { eventsFirst, pieceOfEvent } from "#lib/dashboard/events-first";
import { PieceFilters, type StepsAsked, standsHere, stepsAsked } from "#lib/dashboard/matching-pieces";
import { cursorText, cutPage, readCursor } from "#lib/http/keyset";

export const ListPieces = PieceFilters.extend({ after: cursorText(), before: cursorText() });

const pageSize = 50;

/**
 * A page of exactly the pieces that a number of the dashboard counts, with how many there are: those that stand here,
 * the longest here first; or those that took a step, one row a step, the latest first. `at` is when.
 */
export async function listPieces(ctx: Context, input: z.infer<typeof ListPieces>) {
  authorize(ctx, "dashboard.read");
  return { ...(await readPieces(ctx, input, pageSize)), total: await countPieces(ctx, input) };
}

/** So many of those pieces as one reading shall hold, and the cursors of the readings beside it. */
export async function readPieces(ctx: Context, input: z.infer<typeof ListPieces>, size: number) {
  const steps = stepsAsked(ctx, input);
  const at = steps ? events.at : items.receivedAt;
  const place = readCursor(input);
  const falls = (steps !== null) !== (place?.backwards ?? false);
  const order = falls ? descending : ascending;
  const there = place && sql`(${place.at.toISOString()}::timestamptz, ${place.id}::uuid)`;
  const beyond = there && sql`(${at}, ${items.id}) ${falls ? sql`<` : sql`>`} ${there}`;
  const page = { beyond: beyond ?? undefined, order: [order(at), order(items.id)], size };
  const found = steps ? await readSteps(ctx, steps, page) : await readStanding(ctx, input, page);
  return cutPage(found, size, input, (row) => row);
}

/** How many rows that list has. */
export async function countPieces(ctx: Context, filters: PieceFilters): Promise<number> {
  const steps = stepsAsked(ctx, filters);
  if (!steps) return ctx.tx.$count(items, standsHere(ctx, filters));
  const [row] = await ctx.tx
    .select({ pieces: count() })
    .from(eventsFirst(ctx, steps.events))
    .innerJoinLateral(pieceOfEvent(ctx), sql`true`)
    .where(steps.pieces);
  return row?.pieces ?? 0;
}

type PageOf = { beyond: SQL | undefined; order: SQL[]; size: number };

function readSteps(ctx: Context, steps: StepsAsked, { beyond, order, size }: PageOf) {
  return ctx.tx
    .select({ ...shown, at: sql<Date>`${events.at}`.mapWith(events.at) })
    .from(eventsFirst(ctx, steps.events))
    .innerJoinLateral(pieceOfEvent(ctx), sql`true`)
    .leftJoin(importLists, eq(importLists.id, items.listId))
    .where(and(steps.pieces, beyond))
    .orderBy(...order)
    .limit(size + 1);
}

function readStanding(ctx: Context, filters: PieceFilters, { beyond, order, size }: PageOf) {
  return ctx.tx
    .select({ ...shown, at: items.receivedAt })
    .from(items)
    .leftJoin(importLists, eq(importLists.id, items.listId))
    .where(and(standsHere(ctx, filters), beyond))
    .orderBy(...order)
    .limit(size + 1);
}

const shown = {
  id: items.id,
  plate: items.plate,
  goodsName: items.goodsName,
  shop: importLists.ebcName,
  state: items.state,
  outcome: items.outcome,
  outcomeProposed: items.outcomeProposed,
} as const;
