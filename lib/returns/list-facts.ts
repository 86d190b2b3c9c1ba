import { and, eq, inArray } from "drizzle-orm";
import { applicationLines, applications } from "#db/schema/applications";
import { feedbackMessages } from "#db/schema/feedback";
import { importListLines, importLists } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import { parcelReturns, parcels, returnLines, returns } from "#db/schema/returns";
import type { Context } from "#lib/context";
import type { FeedbackItem, ListFacts } from "#lib/domain/due-feedback";
import { isCountComplete } from "#lib/domain/return-count";
import { isHere } from "#lib/returns/is-here";

/**
 * Reads all that decides the feedback of one list, and locks the list: two transactions that touch
 * the same list decide its feedback one after the other, so a sequence number is never given twice.
 */
export async function readListFacts(ctx: Context, listId: string) {
  const [list] = await ctx.tx
    .select()
    .from(importLists)
    .where(eq(importLists.id, listId))
    .for("no key update");
  if (!list) throw new Error(`list ${listId} is not visible to this transaction`);
  const lines = await ctx.tx.select().from(importListLines).where(eq(importListLines.listId, listId));
  const pieces = await ctx.tx.select().from(items).where(eq(items.listId, listId)).orderBy(items.id);
  const returnRows = await ctx.tx
    .select()
    .from(returns)
    .where(eq(returns.listId, listId))
    .orderBy(returns.id);
  const parcelRows = await readParcels(
    ctx,
    returnRows.map((row) => row.id),
    pieces.map((piece) => piece.parcelId),
  );
  const applicationRows = await readApplications(ctx, listId);
  const announced = await ctx.tx
    .select({ returnId: returnLines.returnId, gnum: returnLines.gnum, qty: returnLines.announcedQty })
    .from(returnLines)
    .where(inArray(returnLines.returnId, orNone(returnRows.map((row) => row.id))));
  const sent = await ctx.tx
    .select({
      id: feedbackMessages.id,
      subjectKey: feedbackMessages.subjectKey,
      phase: feedbackMessages.phase,
      sequence: feedbackMessages.sequence,
      factsDigest: feedbackMessages.factsDigest,
    })
    .from(feedbackMessages)
    .where(eq(feedbackMessages.listId, listId));

  const onLine = pieces.flatMap((piece) => asFeedbackItem(piece));
  const facts: ListFacts = {
    listKey: list.invtNo ?? list.id,
    released: list.status === "released",
    parcels: parcelRows.rows,
    returns: returnRows.map((row) => ({
      id: row.id,
      countComplete: isCountComplete({
        announced: announced.filter((line) => line.returnId === row.id),
        counted: onLine.filter((item) => item.returnId === row.id && item.state !== "void"),
        closedAt: row.countClosedAt,
        releasedAt: list.releasedAt,
        now: ctx.now,
        parcelsWaiting: parcelRows.waitingOf(row.id),
      }),
    })),
    applications: applicationRows,
    items: onLine,
    strays: pieces.filter(({ gnum }) => gnum === null).map(({ parcelId, state }) => ({ parcelId, state })),
    sent,
  };
  return { list, lines, pieces, returnRows, parcelRows: parcelRows.rows, facts };
}

function asFeedbackItem(piece: typeof items.$inferSelect): FeedbackItem[] {
  if (piece.gnum === null || piece.returnId === null) return [];
  const { parcelId, returnId, applicationId, gnum, lineQty, state, outcome } = piece;
  return [{ parcelId, returnId, applicationId, gnum, lineQty, state, outcome }];
}

async function readParcels(ctx: Context, returnIds: string[], parcelIds: string[]) {
  const links = await ctx.tx
    .select()
    .from(parcelReturns)
    .where(inArray(parcelReturns.returnId, orNone(returnIds)))
    .orderBy(parcelReturns.returnId);
  const ids = new Set([...parcelIds, ...links.map((link) => link.parcelId)]);
  const rows = await ctx.tx
    .select({
      id: parcels.id,
      waybillNo: parcels.waybillNo,
      arrivedAt: parcels.arrivedAt,
      countedAt: parcels.countedAt,
    })
    .from(parcels)
    .where(and(inArray(parcels.id, orNone([...ids])), isHere))
    .orderBy(parcels.id);
  const uncounted = new Set(rows.filter((row) => !row.countedAt).map((row) => row.id));
  const waitingOf = (returnId: string) =>
    links.filter((link) => link.returnId === returnId && uncounted.has(link.parcelId)).length;
  const withReturns = rows.map((row) => ({
    ...row,
    returnIds: links.filter((link) => link.parcelId === row.id).map((link) => link.returnId),
  }));
  return { rows: withReturns, waitingOf };
}

async function readApplications(ctx: Context, listId: string) {
  const rows = await ctx.tx
    .select()
    .from(applications)
    .where(eq(applications.listId, listId))
    .orderBy(applications.id);
  const lines = await ctx.tx
    .select()
    .from(applicationLines)
    .where(inArray(applicationLines.applicationId, orNone(rows.map((row) => row.id))))
    .orderBy(applicationLines.gnum);
  return rows.map((row) => ({
    ...row,
    lines: lines.filter((line) => line.applicationId === row.id).map(({ gnum, qty }) => ({ gnum, qty })),
  }));
}

/** `in ()` over no ids must match nothing, and still be valid SQL. */
function orNone(ids: string[]): string[] {
  return ids.length > 0 ? ids : ["00000000-0000-0000-0000-000000000000"];
}
