import { and, inArray } from "drizzle-orm";
import { applicationLines, applications } from "#db/schema/applications";
import { importListLines, importLists } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import { parcelReturns, parcels, returnLines, returns } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { compareDecimals } from "#lib/domain/decimal";
import type { FeedbackItem, ListFacts } from "#lib/domain/due-feedback";
import { initialOffice } from "#lib/domain/office-registry";
import { isCountComplete } from "#lib/domain/return-count";
import { isHere } from "#lib/returns/is-here";
import { asFeedbackChapter, readListChapters } from "#lib/returns/list-chapters";
import { readOffices } from "#lib/returns/read-offices";
import { readSent } from "#lib/returns/read-sent";

export type ListRead = Awaited<ReturnType<typeof readListFacts>>[number];

/**
 * Reads all that decides the feedback of some lists, and locks them in the order of their ids: two
 * transactions that touch the same list decide its feedback one after the other, so a sequence number
 * is never given twice. It asks as often for many lists as for one.
 */
export async function readListFacts(ctx: Context, listIds: readonly string[]) {
  const rows = await readRows(ctx, listIds);
  return rows.lists.map((list) => {
    const pieces = rows.pieces.get(list.id) ?? [];
    const returnRows = rows.returns.get(list.id) ?? [];
    const boxes = boxesOf(rows, returnRows, pieces);
    const onLine = pieces.flatMap((piece) => asFeedbackItem(piece));
    const office = rows.offices.get(list.officeCode ?? "") ?? initialOffice;
    const facts: ListFacts = {
      listKey: list.invtNo ?? list.id,
      released: list.status === "released",
      phases: office.phases,
      parcels: boxes.rows,
      returns: returnRows.map((row) => ({
        id: row.id,
        countComplete: isCountComplete({
          announced: rows.announced.get(row.id) ?? [],
          counted: onLine.filter((item) => item.returnId === row.id && item.state !== "void"),
          closedAt: row.countClosedAt,
          lastArrivalDay: list.lastArrivalDay,
          now: ctx.now,
          parcelsWaiting: boxes.waitingOf(row.id),
        }),
      })),
      applications: applicationsOf(rows, list.id),
      items: onLine,
      chapters: (rows.chapters.get(list.id) ?? []).flatMap((chapter) => asFeedbackChapter(chapter, pieces)),
      strays: pieces.filter(({ gnum }) => gnum === null).map(({ parcelId, state }) => ({ parcelId, state })),
      sent: rows.sent.get(list.id) ?? [],
    };
    const lines = rows.lines.get(list.id) ?? [];
    const { corrections } = rows;
    return { list, office, lines, pieces, returnRows, parcelRows: boxes.rows, facts, corrections };
  });
}

type Rows = Awaited<ReturnType<typeof readRows>>;

async function readRows(ctx: Context, listIds: readonly string[]) {
  const ids = [...listIds];
  const lists = await ctx.tx
    .select()
    .from(importLists)
    .where(inArray(importLists.id, ids))
    .orderBy(importLists.id)
    .for("no key update");
  if (lists.length < ids.length) throw new Error("a touched list is not visible to this transaction");
  const lines = await ctx.tx
    .select()
    .from(importListLines)
    .where(inArray(importListLines.listId, ids))
    .orderBy(importListLines.gnum);
  const pieces = await ctx.tx.select().from(items).where(inArray(items.listId, ids)).orderBy(items.id);
  const parcelIds = pieces.map((piece) => piece.parcelId);
  return {
    lists,
    lines: Map.groupBy(lines, ({ listId }) => listId),
    pieces: Map.groupBy(pieces, ({ listId }) => listId),
    offices: await readOffices(
      ctx,
      lists.flatMap(({ officeCode }) => officeCode ?? []),
    ),
    chapters: Map.groupBy(await readListChapters(ctx, ids), ({ listId }) => listId),
    ...(await readSent(ctx, ids)),
    ...(await readReturns(ctx, ids, parcelIds)),
    ...(await readApplications(ctx, ids)),
  };
}

async function readReturns(ctx: Context, listIds: string[], parcelIds: string[]) {
  const owners = await ctx.tx
    .select()
    .from(returns)
    .where(inArray(returns.listId, listIds))
    .orderBy(returns.id);
  const returnIds = orNone(owners.map((row) => row.id));
  const announced = await ctx.tx
    .select({ returnId: returnLines.returnId, gnum: returnLines.gnum, qty: returnLines.announcedQty })
    .from(returnLines)
    .where(inArray(returnLines.returnId, returnIds));
  return {
    returns: Map.groupBy(owners, ({ listId }) => listId),
    announced: Map.groupBy(announced, ({ returnId }) => returnId),
    ...(await readBoxes(ctx, returnIds, parcelIds)),
  };
}

function asFeedbackItem(piece: typeof items.$inferSelect): FeedbackItem[] {
  if (piece.gnum === null || piece.returnId === null) return [];
  const { parcelId, returnId, applicationId, gnum, lineQty, state, outcome } = piece;
  return [{ parcelId, returnId, applicationId, gnum, lineQty, state, outcome }];
}

async function readBoxes(ctx: Context, returnIds: string[], parcelIds: string[]) {
  const links = await ctx.tx
    .select()
    .from(parcelReturns)
    .where(inArray(parcelReturns.returnId, returnIds))
    .orderBy(parcelReturns.returnId);
  const ids = new Set([...parcelIds, ...links.map((link) => link.parcelId)]);
  const boxes = await ctx.tx
    .select({
      id: parcels.id,
      waybillNo: parcels.waybillNo,
      arrivedAt: parcels.arrivedAt,
      countedAt: parcels.countedAt,
    })
    .from(parcels)
    .where(and(inArray(parcels.id, orNone([...ids])), isHere))
    .orderBy(parcels.id);
  return { boxes, links: Map.groupBy(links, ({ returnId }) => returnId) };
}

/** The boxes that a list's pieces came in or that its returns are linked with. */
function boxesOf(rows: Rows, owners: readonly { id: string }[], pieces: readonly { parcelId: string }[]) {
  const links = owners.flatMap(({ id }) => rows.links.get(id) ?? []);
  const ids = new Set([...pieces, ...links].map(({ parcelId }) => parcelId));
  const boxes = rows.boxes.filter(({ id }) => ids.has(id));
  const uncounted = new Set(boxes.filter((box) => !box.countedAt).map(({ id }) => id));
  const waitingOf = (returnId: string) =>
    links.filter((link) => link.returnId === returnId && uncounted.has(link.parcelId)).length;
  const withReturns = boxes.map((box) => ({
    ...box,
    returnIds: links.filter((link) => link.parcelId === box.id).map((link) => link.returnId),
  }));
  return { rows: withReturns, waitingOf };
}

async function readApplications(ctx: Context, listIds: string[]) {
  const found = await ctx.tx
    .select()
    .from(applications)
    .where(inArray(applications.listId, listIds))
    .orderBy(applications.id);
  const declared = await ctx.tx
    .select()
    .from(applicationLines)
    .where(inArray(applicationLines.applicationId, orNone(found.map((row) => row.id))))
    .orderBy(applicationLines.gnum);
  return {
    applications: Map.groupBy(found, ({ listId }) => listId),
    declared: Map.groupBy(declared, ({ applicationId }) => applicationId),
  };
}

function applicationsOf(rows: Rows, listId: string) {
  return (rows.applications.get(listId) ?? []).map((row) => ({
    ...row,
    lines: (rows.declared.get(row.id) ?? []).flatMap(({ gnum, qty }) =>
      compareDecimals(qty, "0") > 0 ? [{ gnum, qty }] : [],
    ),
  }));
}

/** `in ()` over no ids must match nothing, and still be valid SQL. */
function orNone(ids: string[]): string[] {
  return ids.length > 0 ? ids : ["00000000-0000-0000-0000-000000000000"];
}
