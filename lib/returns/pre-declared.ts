import { and, eq, inArray, isNull, notExists, type SQL, sql } from "drizzle-orm";
import { type Application, applicationChanges, applications } from "#db/schema/applications";
import { items } from "#db/schema/items";
import { parcelReturns } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { bindingStatuses } from "#lib/domain/application";
import { openChangeStatuses } from "#lib/domain/application-change";
import { admitIfReady } from "#lib/returns/admit-if-ready";
import { drawLaneIfReady } from "#lib/returns/draw-lane-if-ready";
import { conformityOf } from "#lib/returns/item-facts";
import { type LockedItem, lockItems } from "#lib/returns/lock-item";
import { moveItem } from "#lib/returns/move-item";
import { recordJudgements } from "#lib/returns/record-judgements";
import { hasCountedBox, isInspectedNow } from "#lib/returns/waits-for-declarant";

/** Locks the open pre-declaration of a piece's return, before the piece: customs' receipts lock in that order too. */
export async function lockPreDeclarationOf(ctx: Context, plate: string): Promise<void> {
  const owner = ctx.tx.select({ id: items.returnId }).from(items).where(eq(items.plate, plate));
  await lockOpen(ctx, inArray(applications.returnId, owner));
}

/** The same for all returns a box may hold pieces of. */
export async function lockPreDeclarationsIn(ctx: Context, parcelId: string): Promise<void> {
  const owners = ctx.tx
    .select({ id: parcelReturns.returnId })
    .from(parcelReturns)
    .where(eq(parcelReturns.parcelId, parcelId));
  await lockOpen(ctx, inArray(applications.returnId, owners));
}

async function lockOpen(ctx: Context, which: SQL): Promise<void> {
  await ctx.tx
    .select({ id: applications.id })
    .from(applications)
    .where(and(which, applications.preDeclared, inArray(applications.status, [...bindingStatuses])))
    .orderBy(applications.id)
    .for("update");
}

/**
 * Binds a piece to the application that was sent before it came: once it is counted, inspected and conforming,
 * and while the application has room for it. While a change of it waits for customs nobody knows what room it will
 * have. Any other piece stays as it is. The application is locked.
 */
export async function bindPreDeclared(ctx: Context, item: LockedItem): Promise<LockedItem> {
  const { state, hold, applicationId, returnId, gnum, lineQty } = item;
  if (state !== "inspected" || hold !== null || applicationId !== null || !returnId || gnum === null)
    return item;
  const room = sql`exists (
    select from application_lines wanted
    where wanted.application_id = ${applications.id} and wanted.gnum = ${gnum}
      and wanted.qty >= ${lineQty}::numeric + coalesce((
        select sum(taken.line_qty) from items taken
        where taken.application_id = ${applications.id} and taken.gnum = ${gnum} and taken.state <> 'void'
      ), 0)
  )`;
  const [application] = await ctx.tx
    .select()
    .from(applications)
    .where(
      and(
        eq(applications.returnId, returnId),
        applications.preDeclared,
        inArray(applications.status, [...bindingStatuses]),
        room,
        notExists(
          ctx.tx
            .select({ id: applicationChanges.id })
            .from(applicationChanges)
            .where(
              and(
                eq(applicationChanges.applicationId, applications.id),
                inArray(applicationChanges.status, [...openChangeStatuses]),
              ),
            ),
        ),
      ),
    )
    .orderBy(applications.id)
    .limit(1);
  if (!application || !(await isReady(ctx, item))) return item;
  const joining = {
    ...item,
    applicationStatus: application.status,
    clockStoppedAt: application.clockStoppedAt,
  };
  if (!conformityOf(joining, ctx.now).conforming) return item;
  const { id, applicationNo } = application;
  const body = { applicationNo, preDeclared: true };
  const bound = await moveItem(ctx, joining, "declare", { applicationId: id }, { body });
  const drawn = await drawLaneIfReady(ctx, bound);
  await recordJudgements(ctx, "declaration", [{ item: drawn }]);
  return admitIfReady(ctx, drawn);
}

/** Binds what came while a change of a pre-declaration waited for customs, now that it is over; the application is locked. */
export async function bindWaiting(ctx: Context, { preDeclared, returnId }: Application): Promise<void> {
  if (!preDeclared) return;
  const waiting = await ctx.tx
    .select({ plate: items.plate })
    .from(items)
    .where(and(eq(items.returnId, returnId), eq(items.state, "inspected"), isNull(items.applicationId)));
  const plates = waiting.map(({ plate }) => plate);
  for (const piece of await lockItems(ctx, plates)) await bindPreDeclared(ctx, piece);
}

async function isReady(ctx: Context, { id }: LockedItem): Promise<boolean> {
  const [seen] = await ctx.tx
    .select({ counted: hasCountedBox, inspected: isInspectedNow })
    .from(items)
    .where(eq(items.id, id));
  return Boolean(seen?.counted && seen.inspected);
}
