import { and, eq, inArray, isNotNull, ne } from "drizzle-orm";
import { applications } from "#db/schema/applications";
import { feedbackMessages } from "#db/schema/feedback";
import { importLists } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import { parcelReturns, parcels, returnLines, returns } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { bindingStatuses } from "#lib/domain/application";
import type { LoopFacts } from "#lib/domain/loop";
import { isCountComplete } from "#lib/domain/return-count";
import { isHere } from "#lib/returns/is-here";
import { supersededBy } from "#lib/returns/superseded-by";

export type LoopMessageRow = Awaited<ReturnType<typeof readMessages>>[number];
type WithMessages = Omit<LoopFacts, "messages" | "pieces"> & {
  messages: LoopMessageRow[];
  pieces: Awaited<ReturnType<typeof readPieces>>;
};

/** All that says how far the loops of these returns have closed, read in a handful of queries. */
export async function readLoopFacts(
  ctx: Context,
  returnIds: readonly string[],
): Promise<Map<string, WithMessages>> {
  if (returnIds.length === 0) return new Map();
  const ids = [...returnIds];
  const rows = await ctx.tx
    .select({
      id: returns.id,
      listId: returns.listId,
      countClosedAt: returns.countClosedAt,
      lastArrivalDay: importLists.lastArrivalDay,
    })
    .from(returns)
    .leftJoin(importLists, eq(importLists.id, returns.listId))
    .where(inArray(returns.id, ids));
  const pieces = await readPieces(ctx, ids);
  const read = {
    pieces,
    announced: await ctx.tx
      .select({ returnId: returnLines.returnId, gnum: returnLines.gnum, qty: returnLines.announcedQty })
      .from(returnLines)
      .where(inArray(returnLines.returnId, ids)),
    boxes: await readBoxes(ctx, ids),
    bound: await ctx.tx
      .select({ returnId: applications.returnId })
      .from(applications)
      .where(and(inArray(applications.returnId, ids), inArray(applications.status, [...bindingStatuses]))),
    messages: await readMessages(
      ctx,
      rows.flatMap((row) => row.listId ?? []),
    ),
  };
  return new Map(rows.map((row) => [row.id, factsOf(ctx, row, read)]));
}

type Row = { id: string; listId: string | null; countClosedAt: Date | null; lastArrivalDay: string | null };
type Read = {
  pieces: Awaited<ReturnType<typeof readPieces>>;
  announced: { returnId: string; gnum: number; qty: string }[];
  boxes: Awaited<ReturnType<typeof readBoxes>>;
  bound: { returnId: string }[];
  messages: LoopMessageRow[];
};

function factsOf(ctx: Context, row: Row, read: Read): WithMessages {
  const isOwn = ({ returnId }: { returnId: string | null }) => returnId === row.id;
  const pieces = read.pieces.filter(isOwn);
  const boxes = read.boxes.filter(isOwn);
  const parcelIds = new Set([...pieces, ...boxes].map(({ parcelId }) => parcelId));
  // A parcel of two returns has one message, which stands under one of them.
  const messages = read.messages.filter(
    (message) =>
      message.returnId === row.id ||
      (message.listId === row.listId && message.parcelId !== null && parcelIds.has(message.parcelId)),
  );
  const countComplete = isCountComplete({
    announced: read.announced.filter(isOwn),
    counted: pieces,
    closedAt: row.countClosedAt,
    lastArrivalDay: row.lastArrivalDay,
    now: ctx.now,
    parcelsWaiting: boxes.filter((box) => !box.countedAt).length,
  });
  const counted = boxes.some((box) => box.countedAt) || messages.length > 0;
  return {
    counted,
    countComplete,
    pieces,
    applications: read.bound.filter(isOwn).length,
    messages,
    now: ctx.now,
  };
}

async function readPieces(ctx: Context, returnIds: string[]) {
  const rows = await ctx.tx
    .select({
      returnId: items.returnId,
      parcelId: items.parcelId,
      gnum: items.gnum,
      lineQty: items.lineQty,
      state: items.state,
      applicationId: items.applicationId,
    })
    .from(items)
    .where(and(inArray(items.returnId, returnIds), isNotNull(items.gnum), ne(items.state, "void")));
  return rows.flatMap(({ gnum, ...piece }) => (gnum === null ? [] : [{ ...piece, gnum }]));
}

async function readBoxes(ctx: Context, returnIds: string[]) {
  return ctx.tx
    .select({ returnId: parcelReturns.returnId, parcelId: parcels.id, countedAt: parcels.countedAt })
    .from(parcelReturns)
    .innerJoin(parcels, eq(parcels.id, parcelReturns.parcelId))
    .where(and(inArray(parcelReturns.returnId, returnIds), isHere));
}

async function readMessages(ctx: Context, listIds: string[]) {
  if (listIds.length === 0) return [];
  return ctx.tx
    .select({
      id: feedbackMessages.id,
      returnId: feedbackMessages.returnId,
      listId: feedbackMessages.listId,
      parcelId: feedbackMessages.parcelId,
      subjectKey: feedbackMessages.subjectKey,
      phase: feedbackMessages.phase,
      sequence: feedbackMessages.sequence,
      final: feedbackMessages.final,
      supersededBy,
      createdAt: feedbackMessages.createdAt,
      deliveredAt: feedbackMessages.deliveredAt,
      acknowledgedAt: feedbackMessages.acknowledgedAt,
      rejectedAt: feedbackMessages.rejectedAt,
      answerDueAt: feedbackMessages.answerDueAt,
      rejectionReason: feedbackMessages.rejectionReason,
    })
    .from(feedbackMessages)
    .where(inArray(feedbackMessages.listId, listIds))
    .orderBy(feedbackMessages.createdAt, feedbackMessages.id);
}
