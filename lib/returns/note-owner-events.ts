import type { Return } from "#db/schema/returns";
import type { Context } from "#lib/context";
import type { Json } from "#lib/domain/canonical-json";
import { eventsOfPiece, type OwnerEventType } from "#lib/domain/owner-event";
import { conformityOf } from "#lib/returns/item-facts";
import type { LockedItem } from "#lib/returns/lock-item";

/** Keeps what the owners of a piece hear of its change, until the transaction ends. */
export function noteOwnerEvents(ctx: Context, before: LockedItem, after: LockedItem): void {
  if (before.state === after.state && before.ownerResponse === after.ownerResponse) return;
  const { conforming, reasons } = conformityOf(after, ctx.now);
  for (const type of eventsOfPiece(before, after, conforming)) {
    if (type === "return.completed") noteEndOf(ctx, after.returnId, after);
    else {
      const item = { ...itemSaid(after), ...moreSaid(type, before, after, reasons) };
      const { ebpCode, ebcCode, returnId, plate, headSequence } = after;
      const mark = `${plate}:${headSequence}`;
      ctx.ownerNews.push({ type, mark, ebpCode, ebcCode, returnId, parcelId: null, said: { item } });
    }
  }
}

/** Keeps that a box of a return has come. */
export function noteArrival(ctx: Context, owner: Return, parcelId: string): void {
  const { id: returnId, returnNo, ebpCode, ebcCode } = owner;
  const mark = `${returnNo}:${parcelId}`;
  ctx.ownerNews.push({ type: "return.arrived", mark, ebpCode, ebcCode, returnId, parcelId, said: {} });
}

/** Keeps that a return may have its end. */
export function noteReturnEnd(ctx: Context, owner: Pick<Return, "id" | "ebpCode" | "ebcCode">): void {
  noteEndOf(ctx, owner.id, owner);
}

function noteEndOf(
  ctx: Context,
  returnId: string | null,
  { ebpCode, ebcCode }: Pick<Return, "ebpCode" | "ebcCode">,
): void {
  const isNoted = ctx.ownerNews.some(
    (news) => news.type === "return.completed" && news.returnId === returnId,
  );
  if (!returnId || isNoted) return;
  const type = "return.completed";
  ctx.ownerNews.push({ type, mark: returnId, ebpCode, ebcCode, returnId, parcelId: null, said: {} });
}

function itemSaid({ plate, goodsName, gnum, lineQty, serialNo, grade, list }: LockedItem) {
  return { plate, goodsName, invtNo: list?.invtNo ?? null, gnum, quantity: lineQty, serialNo, grade };
}

function moreSaid(
  type: OwnerEventType,
  before: LockedItem,
  after: LockedItem,
  reasons: readonly string[],
): { [key: string]: Json } {
  if (type === "item.non_conforming") return { reasons, mismatches: after.mismatches };
  if (type === "item.admitted") {
    return { admittedAt: after.admittedAt?.toISOString() ?? null, proposed: after.outcomeProposed };
  }
  if (type === "item.disputed") return { reason: after.ownerReason };
  if (type !== "item.dispute_resolved") return {};
  const isUpheld = after.disputeUpheldAt?.getTime() !== before.disputeUpheldAt?.getTime();
  return { decision: isUpheld ? "upheld" : "rejected" };
}
