import { eq, sql } from "drizzle-orm";
import { type Application, applications } from "#db/schema/applications";
import { items } from "#db/schema/items";
import { type Parcel, parcels, type Return, returns } from "#db/schema/returns";
import type { Context } from "#lib/context";
import type { Json } from "#lib/domain/canonical-json";
import { appendHistories, appendHistory } from "#lib/returns/append-history";
import type { LockedItem } from "#lib/returns/lock-item";
import type { ItemPatch } from "#lib/returns/move-item";
import { noteOwnerEvents, noteReturnEnd } from "#lib/returns/note-owner-events";
import { stopClock } from "#lib/returns/stop-clock";

type Note = { type: string; body?: { [key: string]: Json }; secondActorId?: string | null };
type ReturnPatch = Partial<
  Pick<
    Return,
    | "listId"
    | "orderNo"
    | "officeCode"
    | "ebpCode"
    | "ebcCode"
    | "agentCode"
    | "authorisation"
    | "countClosedAt"
    | "countClosedReason"
  >
>;
type ParcelPatch = Partial<Omit<Parcel, "id" | "waybillNo" | "headSequence" | "headHash">>;
type ApplicationPatch = Partial<
  Pick<
    Application,
    | "status"
    | "preNo"
    | "acceptedAt"
    | "decidedAt"
    | "lastInfo"
    | "lastReceiptAt"
    | "refusalClass"
    | "refusalCause"
    | "correctedSealed"
  >
>;

/** Writes facts of a locked piece that rules may look at, with history; its feedback is decided before commit. */
export async function recordItemFact(
  ctx: Context,
  item: LockedItem,
  patch: ItemPatch,
  note: Note,
): Promise<LockedItem> {
  const head = await appendHistory(ctx, "item", item.id, item, note);
  await ctx.tx
    .update(items)
    .set({ ...patch, ...head })
    .where(eq(items.id, item.id));
  // A mere remark in the history changes nothing an office could hear of.
  if (Object.keys(patch).length > 0) touch(ctx, item.listId, patch.listId);
  ctx.changed.add("items").add("returns");
  const recorded = { ...item, ...patch, ...head };
  noteOwnerEvents(ctx, item, recorded);
  return recorded;
}

/**
 * Writes the same remark into the history of many locked pieces, in a few statements. It changes no fact, so no
 * office hears of it.
 */
export async function remarkItems(ctx: Context, pieces: readonly LockedItem[], note: Note): Promise<void> {
  if (pieces.length === 0) return;
  const heads = await appendHistories(ctx, "item", pieces, note);
  const given = JSON.stringify(heads.map(({ id, headHash }) => ({ id, hash: headHash.toString("hex") })));
  await ctx.tx
    .update(items)
    .set({
      headSequence: sql`${items.headSequence} + 1`,
      headHash: sql`decode(given.hash, 'hex')`,
    })
    .from(sql`jsonb_to_recordset(${given}::jsonb) as given(id uuid, hash text)`)
    .where(sql`${items.id} = given.id`);
  ctx.changed.add("items").add("returns");
}

/** Writes facts of a return whose row this transaction has locked, with history. */
export async function recordReturnFact(
  ctx: Context,
  row: Return,
  patch: ReturnPatch,
  note: Note,
): Promise<Return> {
  const head = await appendHistory(ctx, "return", row.id, row, note);
  await ctx.tx
    .update(returns)
    .set({ ...patch, ...head })
    .where(eq(returns.id, row.id));
  touch(ctx, row.listId, patch.listId);
  // Closed short, it waits for nothing any more: its last piece may have had its end before.
  if (patch.countClosedAt) noteReturnEnd(ctx, { ...row, ...patch });
  return { ...row, ...patch, ...head };
}

/** Writes facts of a parcel whose row this transaction has locked, with history. `listIds` are those it holds pieces of. */
export async function recordParcelFact(
  ctx: Context,
  row: Parcel,
  patch: ParcelPatch,
  note: Note,
  listIds: readonly string[] = [],
): Promise<Parcel> {
  const head = await appendHistory(ctx, "parcel", row.id, row, note);
  await ctx.tx
    .update(parcels)
    .set({ ...patch, ...head })
    .where(eq(parcels.id, row.id));
  for (const listId of listIds) ctx.touchedLists.add(listId);
  ctx.changed.add("parcels").add("returns");
  return { ...row, ...patch, ...head };
}

/** Writes facts of an application; its history stands in its return's chain, whose row must be locked. */
export async function recordApplicationFact(
  ctx: Context,
  application: Application,
  owner: Return,
  facts: ApplicationPatch,
  note: Note,
): Promise<{ application: Application; owner: Return }> {
  const body = { applicationNo: application.applicationNo, ...note.body };
  const recorded = await recordReturnFact(ctx, owner, {}, { ...note, body });
  const patch = { ...facts, ...(await stopClock(ctx, application, facts)) };
  if (Object.keys(patch).length > 0) {
    await ctx.tx.update(applications).set(patch).where(eq(applications.id, application.id));
  }
  touch(ctx, application.listId, null);
  ctx.changed.add("applications");
  return { application: { ...application, ...patch }, owner: recorded };
}

function touch(ctx: Context, ...listIds: (string | null | undefined)[]): void {
  for (const listId of listIds) if (listId) ctx.touchedLists.add(listId);
  ctx.changed.add("returns");
}
