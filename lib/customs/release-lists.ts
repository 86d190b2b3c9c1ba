import { inArray, sql } from "drizzle-orm";
import { importLists, listReceipts } from "#db/schema/import-lists";
import { offices } from "#db/schema/offices";
import type { Context } from "#lib/context";
import { originatingOffice } from "#lib/domain/ceb/invt-no";
import { releasedStatus } from "#lib/domain/ceb/receipt";
import { findCustomsOffice } from "#lib/domain/codes/customs-office";
import { clockVersionsIn, fixLastDays } from "#lib/domain/rules/clock-params";
import { readRules } from "#lib/read-rules";
import { nameOriginatingOffice } from "#lib/returns/name-originating-office";

type StoredReceipt = typeof listReceipts.$inferSelect;

export type ReleasableList = Pick<
  typeof importLists.$inferSelect,
  "id" | "ebcCode" | "copNo" | "preNo" | "invtNo" | "releasedAt" | "lastReceiptAt"
>;

/** Columns that `releaseLists` needs of a list. */
export const releasable = {
  id: importLists.id,
  ebcCode: importLists.ebcCode,
  copNo: importLists.copNo,
  preNo: importLists.preNo,
  invtNo: importLists.invtNo,
  releasedAt: importLists.releasedAt,
  lastReceiptAt: importLists.lastReceiptAt,
} as const;

/**
 * Applies the receipts we hold to lists, in customs' own order and not in that of their arrival. The
 * release is what both legal clocks count from: the first one stands, and no later receipt moves it. A
 * number that a list or another list already has is never overwritten.
 */
export async function releaseLists(ctx: Context, lists: readonly ReleasableList[]): Promise<void> {
  if (lists.length === 0) return;
  const receipts = await findReceipts(ctx, lists);
  const updates = lists.flatMap((list) => {
    const own = receipts.filter((receipt) => belongsTo(receipt, list));
    const update = own.length > 0 ? updateOf(list, own) : null;
    return update ? [update] : [];
  });
  if (updates.length === 0) return;
  const lawful = await withoutForeignNumbers(ctx, updates);
  await ensureOffices(
    ctx,
    lawful.flatMap(({ invtNo }) => invtNo ?? []),
  );
  await writeUpdates(ctx, lawful);
  const released = lawful.flatMap(({ id, invtNo }) =>
    invtNo ? [[id, originatingOffice(invtNo)] as const] : [],
  );
  await nameOriginatingOffice(ctx, new Map(released));
}

/** Makes the offices of list numbers known; one that no code table has is kept without a name. */
export async function ensureOffices(ctx: Context, invtNos: readonly string[]): Promise<void> {
  const codes = [...new Set(invtNos.map(originatingOffice))];
  if (codes.length === 0) return;
  const rows = codes.map((code) => {
    const office = findCustomsOffice(code);
    return { code, nameZh: office?.name ?? null, districtZh: office?.district ?? null };
  });
  await ctx.tx.insert(offices).values(rows).onConflictDoNothing();
}

async function findReceipts(ctx: Context, lists: readonly ReleasableList[]): Promise<StoredReceipt[]> {
  const copNos = lists.flatMap(({ copNo }) => copNo ?? []);
  const preNos = lists.flatMap(({ copNo, preNo }) => (copNo ? [] : (preNo ?? [])));
  const byCopNo = copNos.length > 0 ? inArray(listReceipts.copNo, copNos) : sql`false`;
  const byPreNo = preNos.length > 0 ? inArray(listReceipts.preNo, preNos) : sql`false`;
  return ctx.tx
    .select()
    .from(listReceipts)
    .where(sql`${byCopNo} or ${byPreNo}`)
    .orderBy(listReceipts.returnTime);
}

/** Whether a receipt is of a list: by the sender's own number within the enterprise, else by the E-Port's. */
export function belongsTo(
  receipt: Pick<StoredReceipt, "copNo" | "preNo" | "ebcCode">,
  list: ReleasableList,
): boolean {
  if (!list.copNo) return receipt.preNo === list.preNo;
  return receipt.copNo === list.copNo && (receipt.ebcCode === null || receipt.ebcCode === list.ebcCode);
}

type Update = {
  id: string;
  preNo: string;
  lastReceiptAt: Date;
  invtNo: string | null;
  releasedAt: Date | null;
};

function updateOf(list: ReleasableList, receipts: readonly StoredReceipt[]): Update | null {
  const last = receipts.at(-1);
  if (!last) return null;
  const applied = list.releasedAt ? undefined : receipts.find((receipt) => mayRelease(receipt, list));
  if (!applied && list.lastReceiptAt && last.returnTime <= list.lastReceiptAt) return null;
  return {
    id: list.id,
    preNo: last.preNo,
    lastReceiptAt: last.returnTime,
    invtNo: applied?.invtNo ?? null,
    releasedAt: applied?.returnTime ?? null,
  };
}

function mayRelease({ returnStatus, invtNo }: StoredReceipt, list: ReleasableList): boolean {
  return returnStatus === releasedStatus && (!list.invtNo || list.invtNo === invtNo);
}

async function withoutForeignNumbers(ctx: Context, updates: readonly Update[]): Promise<Update[]> {
  const owners = new Map(updates.flatMap(({ id, invtNo }) => (invtNo ? [[invtNo, id] as const] : [])));
  if (owners.size === 0) return [...updates];
  const holders = await ctx.tx
    .select({ id: importLists.id, invtNo: importLists.invtNo })
    .from(importLists)
    .where(inArray(importLists.invtNo, [...owners.keys()]));
  for (const { id, invtNo } of holders) if (invtNo) owners.set(invtNo, id);
  return updates.filter(({ id, invtNo }) => !invtNo || owners.get(invtNo) === id);
}

async function writeUpdates(ctx: Context, updates: readonly Update[]): Promise<void> {
  if (updates.length === 0) return;
  const rules = await readRules(ctx);
  const rows = updates.map(({ id, preNo, lastReceiptAt, invtNo, releasedAt }) => {
    const { lastApplicationDay, lastArrivalDay } = fixLastDays(rules, releasedAt);
    return sql`(${id}::uuid, ${preNo}, ${lastReceiptAt.toISOString()}::timestamptz, ${invtNo},
      ${releasedAt?.toISOString() ?? null}::timestamptz, ${lastApplicationDay}::date, ${lastArrivalDay}::date)`;
  });
  await ctx.tx.execute(sql`
    update import_lists l set
      pre_no = coalesce(l.pre_no, v.pre_no),
      last_receipt_at = greatest(l.last_receipt_at, v.last_receipt_at),
      invt_no = coalesce(v.invt_no, l.invt_no),
      office_code = coalesce(left(v.invt_no, 4), l.office_code),
      status = case when v.released_at is null then l.status else 'released' end,
      released_at = coalesce(v.released_at, l.released_at),
      last_application_day = coalesce(v.last_application_day, l.last_application_day),
      last_arrival_day = coalesce(v.last_arrival_day, l.last_arrival_day),
      clock_versions = case when v.released_at is null then l.clock_versions else ${clockVersionsIn(rules)} end
    from (values ${sql.join(rows, sql`, `)}) as v (
      id, pre_no, last_receipt_at, invt_no, released_at, last_application_day, last_arrival_day
    )
    where l.id = v.id`);
}
