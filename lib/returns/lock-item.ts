import { eq, getTableColumns, inArray, sql } from "drizzle-orm";
import { applications } from "#db/schema/applications";
import { importLists } from "#db/schema/import-lists";
import { type Item, items } from "#db/schema/items";
import { parcels, returns } from "#db/schema/returns";
import type { Context } from "#lib/context";
import type { RefusalClass } from "#lib/domain/refusal-class";
import type { GoodsFacts } from "#lib/domain/rules/piece-facts";
import { AppError } from "#lib/errors";
import { goodsFactColumns } from "#lib/returns/goods-facts";
import { preDeclaredAt } from "#lib/returns/pre-declared-at";
import { refusalClassOfPiece } from "#lib/returns/refused-before";

declare const locked: unique symbol;

/** A piece held by this transaction, with what its rules look at. Only this file makes one. */
export type LockedItem = Item &
  GoodsFacts & {
    applicationStatus: (typeof applications.$inferSelect)["status"] | null;
    /** By its application, or by its return's pre-declaration while it stands in none. */
    clockStoppedAt: Date | null;
    /** Of the refusal of the application it last stood in. */
    refusalClass: RefusalClass | null;
    list: {
      releasedAt: Date | null;
      lastApplicationDay: string | null;
      lastArrivalDay: string | null;
      tradeMode: string;
      status: (typeof importLists.$inferSelect)["status"];
      invtNo: string | null;
    } | null;
    authorisation: (typeof returns.$inferSelect)["authorisation"] | null;
    arrivedAt: Date;
    readonly [locked]: true;
  };

/** Locks one piece by its plate; a piece outside the actor's scope does not exist. */
export async function lockItem(ctx: Context, plate: string): Promise<LockedItem> {
  const [item] = await lockItems(ctx, [plate]);
  if (!item) throw new AppError("not_found", { code: plate });
  return item;
}

/** Locks pieces in the order of their ids, so that two transactions never wait for each other in a ring. */
export async function lockItems(ctx: Context, plates: readonly string[]): Promise<LockedItem[]> {
  if (plates.length === 0) return [];
  return selectLocked(ctx, inArray(items.plate, [...plates]));
}

/** Locks every one of these pieces, each once; `not_found` with the first that does not exist for the actor. */
export async function lockAllItems(ctx: Context, plates: readonly string[]): Promise<LockedItem[]> {
  const pieces = await lockItems(ctx, plates);
  const found = new Set(pieces.map(({ plate }) => plate));
  const missing = plates.find((plate) => !found.has(plate));
  if (missing) throw new AppError("not_found", { code: missing });
  return pieces;
}

/** Locks all pieces of an application, a wave or a batch. */
export async function lockItemsOf(
  ctx: Context,
  owner: "applicationId" | "waveId" | "batchId" | "parcelId",
  id: string,
): Promise<LockedItem[]> {
  return selectLocked(ctx, eq(items[owner], id));
}

async function selectLocked(ctx: Context, which: ReturnType<typeof eq>): Promise<LockedItem[]> {
  const rows = await ctx.tx
    .select({
      ...getTableColumns(items),
      applicationStatus: applications.status,
      clockStoppedAt: sql<Date | null>`coalesce(${applications.clockStoppedAt}, ${preDeclaredAt})`.mapWith(
        applications.clockStoppedAt,
      ),
      refusalClass: refusalClassOfPiece,
      ...goodsFactColumns(ctx.now),
      // Drizzle takes the whole group for missing when its first column is null, so that one never is.
      list: {
        status: importLists.status,
        releasedAt: importLists.releasedAt,
        lastApplicationDay: importLists.lastApplicationDay,
        lastArrivalDay: importLists.lastArrivalDay,
        tradeMode: importLists.tradeMode,
        invtNo: importLists.invtNo,
      },
      authorisation: returns.authorisation,
      // An owner answers for its goods without seeing their box.
      arrivedAt: sql<Date>`coalesce(${parcels.arrivedAt}, ${items.receivedAt})`.mapWith(parcels.arrivedAt),
    })
    .from(items)
    .leftJoin(parcels, eq(parcels.id, items.parcelId))
    .leftJoin(applications, eq(applications.id, items.applicationId))
    .leftJoin(importLists, eq(importLists.id, items.listId))
    .leftJoin(returns, eq(returns.id, items.returnId))
    .where(which)
    .orderBy(items.id)
    .for("update", { of: items });
  return rows as LockedItem[];
}
