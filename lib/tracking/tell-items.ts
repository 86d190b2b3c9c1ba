import { and, eq, isNotNull, type SQL, sql } from "drizzle-orm";
import { descending } from "#db/order";
import { batches } from "#db/schema/batches";
import { importLists } from "#db/schema/import-lists";
import { items } from "#db/schema/items";
import { returns } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import type { AskItems, ItemPage, MachineItem } from "#lib/domain/machine/items";
import { machinePageSize, tellInstant } from "#lib/domain/machine/paging";
import { AppError } from "#lib/errors";
import { cutPage, readCursor } from "#lib/http/keyset";
import { itemsChangedSince } from "#lib/tracking/changed-since";

/** A page of the pieces in the actor's scope as a machine is told them, the latest admitted first. */
export async function tellItems(ctx: Context, { after, ...asked }: AskItems): Promise<ItemPage> {
  authorize(ctx, "returns.read");
  const place = readCursor({ after });
  const there = place && sql`(${place.at.toISOString()}::timestamptz, ${place.id}::uuid)`;
  const beyond = there ? sql`(${items.admittedAt}, ${items.id}) < ${there}` : undefined;
  const found = await selectItems(ctx, and(ownItems(ctx), passes(ctx, asked), beyond))
    .orderBy(descending(items.admittedAt), descending(items.id))
    .limit(machinePageSize + 1);
  const { rows, next } = cutPage(found, machinePageSize, { after }, ({ admittedAt, id }) => ({
    at: admittedAt,
    id,
  }));
  return { items: rows.map(tellRow), next };
}

/** One piece as a machine is told it; `not_found` one that is not the actor's, or not admitted yet. */
export async function tellItem(ctx: Context, { plate }: { plate: string }): Promise<MachineItem> {
  authorize(ctx, "returns.read");
  const [row] = await selectItems(ctx, and(ownItems(ctx), eq(items.plate, plate)));
  if (!row) throw new AppError("not_found", { code: plate });
  return tellRow(row);
}

type Row = Awaited<ReturnType<typeof selectItems>>[number];

function tellRow({ id: _, ...row }: Row): MachineItem {
  return { ...row, admittedAt: tellInstant(row.admittedAt), endedAt: tellInstant(row.endedAt) };
}

/** Says the scope once more, so that the reader's own index serves the list. */
function ownItems({ actor }: Context): SQL | undefined {
  const code = actor.scopeCode ?? "";
  const owner = {
    office: items.officeCode,
    platform: items.ebpCode,
    merchant: items.ebcCode,
    agent: items.agentCode,
  };
  const isAdmitted = isNotNull(items.admittedAt);
  const column = Object.entries(owner).find(([scope]) => scope === actor.scope)?.[1];
  return column ? and(isAdmitted, eq(column, code)) : isAdmitted;
}

function passes(ctx: Context, asked: Omit<AskItems, "after">): SQL | undefined {
  const { state, returnNo, batchNo, changedSince } = asked;
  return and(
    state ? eq(items.state, state) : undefined,
    returnNo ? eq(returns.returnNo, returnNo) : undefined,
    batchNo ? eq(batches.batchNo, batchNo) : undefined,
    changedSince ? itemsChangedSince(ctx, new Date(changedSince)) : undefined,
  );
}

function selectItems(ctx: Context, where: SQL | undefined) {
  return ctx.tx
    .select({
      id: items.id,
      plate: items.plate,
      returnNo: returns.returnNo,
      orderNo: importLists.orderNo,
      batchNo: batches.batchNo,
      gnum: items.gnum,
      goodsName: items.goodsName,
      serialNo: items.serialNo,
      batchCode: items.batchCode,
      expiresOn: items.expiresOn,
      state: items.state,
      hold: items.hold,
      grade: items.grade,
      verdict: items.verdict,
      outcome: items.outcome,
      ownerResponse: items.ownerResponse,
      instructedOutcome: items.instructedOutcome,
      admittedAt: sql<Date>`${items.admittedAt}`.mapWith(items.admittedAt),
      endedAt: items.endedAt,
    })
    .from(items)
    .leftJoin(returns, eq(returns.id, items.returnId))
    .leftJoin(importLists, eq(importLists.id, items.listId))
    .leftJoin(batches, eq(batches.id, items.batchId))
    .where(where)
    .$dynamic();
}
