import { eq } from "drizzle-orm";
import { z } from "zod";
import { type Parcel, parcels } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { scanEntries } from "#lib/domain/barcode/scan-entry";
import { benchName } from "#lib/domain/bench";
import { carrierHint } from "#lib/domain/waybill";
import { AppError } from "#lib/errors";
import { findParcel, type ParcelCandidate } from "#lib/receiving/find-parcel";
import { heldElsewhere, isHeldHere, lockParcel } from "#lib/receiving/lock-parcel";
import { ensureReturns } from "#lib/receiving/returns-of-parcel";
import type { WaybillMatch } from "#lib/returns/find-by-waybill";
import { insertParcel } from "#lib/returns/insert-parcel";
import { recordParcelFact } from "#lib/returns/record-fact";

export const OpenParcel = z.strictObject({
  code: z.string().max(400),
  entry: z.enum(scanEntries),
  bench: benchName,
  /** Takes a parcel that is open elsewhere; said in the history. */
  takeOver: z.boolean().optional(),
  /** Receives a box whose code nobody knows; it stays unidentified until somebody finds its sale. */
  blind: z.boolean().optional(),
});

export type Opening =
  | {
      result: "opened" | "resumed" | "taken_over" | "counted";
      parcelId: string;
      waybillNo: string;
      /** The dock had not scanned it: opening it said that it arrived now. */
      arrivedNow: boolean;
      identified: boolean;
    }
  | { result: "choose"; candidates: ParcelCandidate[] };

/**
 * Opens a box at a bench. A parcel the dock missed arrives with it; one known by its sale alone gets a
 * return that waits for the merchant's authorisation. Refuses `code_unknown` unless received blind, and
 * `parcel_elsewhere` unless taken over.
 */
export async function openParcel(ctx: Context, input: z.infer<typeof OpenParcel>): Promise<Opening> {
  const userId = authorize(ctx, "parcel.open");
  const found = await findParcel(ctx, input.code);
  if (found.kind === "choose") return { result: "choose", candidates: found.candidates };
  if (found.kind === "parcel") return openLocked(ctx, await lockParcel(ctx, found.parcelId), input, null);
  if (found.kind === "unknown" && !input.blind) throw new AppError("code_unknown", { code: found.waybillNo });
  const { parcel, made } = await arriveAtBench(ctx, found.waybillNo, userId, input.entry);
  const matches = found.kind === "expected" ? found.matches : null;
  return { ...(await openLocked(ctx, parcel, input, matches)), arrivedNow: made };
}

async function arriveAtBench(ctx: Context, waybillNo: string, arrivedBy: string, entry: string) {
  const row = { waybillNo, carrier: carrierHint(waybillNo), handoverNo: null, damage: null, arrivedBy };
  const parcel = await insertParcel(ctx, row, { entry, byOpening: true });
  if (parcel) return { parcel, made: true };
  const [before] = await ctx.tx
    .select({ id: parcels.id })
    .from(parcels)
    .where(eq(parcels.waybillNo, waybillNo));
  if (!before) throw new Error("a parcel that is there was not found");
  return { parcel: await lockParcel(ctx, before.id), made: false };
}

async function openLocked(
  ctx: Context,
  parcel: Parcel,
  input: z.infer<typeof OpenParcel>,
  known: readonly WaybillMatch[] | null,
): Promise<Extract<Opening, { parcelId: string }>> {
  const openedBy = ctx.actor.userId;
  const answer = { parcelId: parcel.id, waybillNo: parcel.waybillNo, arrivedNow: false };
  const owners = await ensureReturns(ctx, parcel, known);
  const identified = owners.some(({ listId }) => listId !== null);
  if (parcel.status === "counted") return { ...answer, result: "counted", identified };
  const hold = { bench: input.bench, openedBy };
  if (parcel.status === "opened") {
    if (isHeldHere(ctx, parcel, input.bench)) return { ...answer, result: "resumed", identified };
    if (!input.takeOver) throw await heldElsewhere(ctx, parcel);
    const body = { fromBench: parcel.bench, from: parcel.openedBy, bench: input.bench };
    await recordParcelFact(ctx, parcel, hold, { type: "take_over", body });
    return { ...answer, result: "taken_over", identified };
  }
  await recordParcelFact(
    ctx,
    parcel,
    { ...hold, status: "opened", openedAt: ctx.now },
    { type: "open", body: { bench: input.bench, returns: owners.map(({ returnNo }) => returnNo) } },
  );
  return { ...answer, result: "opened", identified };
}
