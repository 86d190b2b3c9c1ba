import { and, eq, ne } from "drizzle-orm";
import { z } from "zod";
import { items } from "#db/schema/items";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { benchName } from "#lib/domain/bench";
import { compareDecimals, subtractDecimals, sumDecimals } from "#lib/domain/decimal";
import { AppError } from "#lib/errors";
import { closeCount } from "#lib/receiving/close-count";
import { lockOpenParcel } from "#lib/receiving/lock-parcel";
import { type ParcelReturn, readParcelReturns } from "#lib/receiving/parcel-lines";
import { readWaybills } from "#lib/receiving/read-waybills";
import { lockItemsOf } from "#lib/returns/lock-item";
import { lockReturnsOf } from "#lib/returns/lock-return";
import { bindPreDeclared, lockPreDeclarationsIn } from "#lib/returns/pre-declared";
import { recordParcelFact } from "#lib/returns/record-fact";

export const FinishParcel = z.strictObject({
  parcelId: z.uuid(),
  bench: benchName,
  /** Why announced pieces are missing, or why the box was empty; closes the return's count. */
  shortReason: z.string().trim().min(1).max(200).optional(),
  /** The rest is said to come in another box: the count stays open. */
  moreToCome: z.boolean().optional(),
});

/**
 * Ends the counting of a box. Missing pieces are no matter while another waybill of the return is expected;
 * else they need a reason, which closes the return's count, or the word that more is to come
 * (`count_reason_needed`). A return that the bench opened has nothing to wait for and is closed with its box.
 * The office hears `arrived` in the same transaction.
 */
export async function finishParcel(
  ctx: Context,
  input: z.infer<typeof FinishParcel>,
): Promise<{ parcelId: string; waybillNo: string; pieces: number; closed: string[] }> {
  const countedBy = authorize(ctx, "parcel.count");
  const parcel = await lockOpenParcel(ctx, input.parcelId, input.bench);
  await lockPreDeclarationsIn(ctx, parcel.id);
  await lockReturnsOf(ctx, parcel.id);
  const owners = await readParcelReturns(ctx, parcel.id, { lock: false });
  const pieces = await ctx.tx
    .select({ listId: items.listId })
    .from(items)
    .where(and(eq(items.parcelId, parcel.id), ne(items.state, "void")));
  const waybills = await readWaybills(
    ctx,
    owners.map(({ owner }) => owner.id),
  );
  const ending = owners.filter(
    ({ owner }) =>
      owner.countClosedAt === null &&
      !waybills.some(
        (row) => row.returnId === owner.id && row.waybillNo !== parcel.waybillNo && row.status !== "counted",
      ),
  );
  const short = ending.filter(({ lines }) => compareDecimals(missingOf(lines), "0") > 0);
  if (!input.shortReason && ((short.length > 0 && !input.moreToCome) || pieces.length === 0)) {
    const missing = sumDecimals(short.map(({ lines }) => missingOf(lines)));
    throw new AppError("count_reason_needed", { code: parcel.waybillNo, missing });
  }
  const over = ending.filter(({ owner }) => owner.source === "bench");
  const closing = [...over, ...(input.moreToCome ? [] : short)];
  for (const { owner } of closing) await closeCount(ctx, owner.id, input.shortReason ?? null);
  const listIds = [...owners.map(({ owner }) => owner.listId), ...pieces.map(({ listId }) => listId)];
  await recordParcelFact(
    ctx,
    parcel,
    { status: "counted", countedAt: ctx.now, countedBy, parkedAt: null },
    { type: "count", body: { pieces: pieces.length, reason: input.shortReason ?? null } },
    listIds.filter((listId) => listId !== null),
  );
  for (const piece of await lockItemsOf(ctx, "parcelId", parcel.id)) await bindPreDeclared(ctx, piece);
  return {
    parcelId: parcel.id,
    waybillNo: parcel.waybillNo,
    pieces: pieces.length,
    closed: closing.map(({ owner }) => owner.returnNo),
  };
}

function missingOf(lines: ParcelReturn["lines"]): string {
  return sumDecimals(
    lines.flatMap(({ announcedQty, countedQty }) => {
      if (announcedQty === null || compareDecimals(announcedQty, countedQty) <= 0) return [];
      return [subtractDecimals(announcedQty, countedQty)];
    }),
  );
}
