import { eq } from "drizzle-orm";
import { z } from "zod";
import { type Parcel, parcels } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { scanEntries } from "#lib/domain/barcode/scan-entry";
import { benchName } from "#lib/domain/bench";
import { judgeClaim } from "#lib/domain/parcel-claim";
import { carrierHint } from "#lib/domain/waybill";
import { AppError } from "#lib/errors";
import { readSetting } from "#lib/read-setting";
import { findParcel, type ParcelCandidate } from "#lib/receiving/find-parcel";
import { heldElsewhere, lockBenchParcel, nameOfHolder } from "#lib/receiving/lock-parcel";
import { parkOthers } from "#lib/receiving/park-others";
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
  /** The box that lies before the bench now, whoever opened it; a complete one is finished next and not parked. */
  leaves: z.strictObject({ parcelId: z.uuid(), complete: z.boolean() }).optional(),
});

type OpenedBox = {
  result: "opened" | "resumed" | "taken_over" | "counted";
  parcelId: string;
  waybillNo: string;
  /** The dock had not scanned it: opening it said that it arrived now. */
  arrivedNow: boolean;
  identified: boolean;
  /** Who had it before, where that was somebody else. */
  from: string | null;
};

export type Opening = OpenedBox | { result: "choose"; candidates: ParcelCandidate[] };

/**
 * Opens a box at a bench. A parcel the dock missed arrives with it; one known by its sale alone gets a
 * return that waits for the merchant's authorisation. What the person had open at the bench is parked.
 * Refuses `code_unknown` unless received blind, and `parcel_elsewhere` while another bench's claim holds,
 * unless taken over.
 */
export async function openParcel(ctx: Context, input: z.infer<typeof OpenParcel>): Promise<Opening> {
  const userId = authorize(ctx, "parcel.open");
  const found = await findParcel(ctx, input.code);
  if (found.kind === "choose") return { result: "choose", candidates: found.candidates };
  if (found.kind === "parcel")
    return openLocked(ctx, await lockBenchParcel(ctx, found.parcelId), input, userId, null);
  if (found.kind === "unknown" && !input.blind) throw new AppError("code_unknown", { code: found.waybillNo });
  const { parcel, made } = await arriveAtBench(ctx, found.waybillNo, userId, input.entry);
  const matches = found.kind === "expected" ? found.matches : null;
  return { ...(await openLocked(ctx, parcel, input, userId, matches)), arrivedNow: made };
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
  return { parcel: await lockBenchParcel(ctx, before.id), made: false };
}

async function openLocked(
  ctx: Context,
  parcel: Parcel,
  input: z.infer<typeof OpenParcel>,
  userId: string,
  known: readonly WaybillMatch[] | null,
): Promise<OpenedBox> {
  const owners = await ensureReturns(ctx, parcel, known);
  const identified = owners.some(({ listId }) => listId !== null);
  const answer = {
    parcelId: parcel.id,
    waybillNo: parcel.waybillNo,
    arrivedNow: false,
    identified,
    from: null,
  };
  if (parcel.status === "counted") return { ...answer, result: "counted" };
  const taken = parcel.status === "opened" ? await takeUp(ctx, parcel, input) : null;
  if (taken === null) {
    await recordParcelFact(
      ctx,
      parcel,
      { ...claimOf(ctx, input.bench), status: "opened", openedAt: ctx.now },
      { type: "open", body: { bench: input.bench, returns: owners.map(({ returnNo }) => returnNo) } },
    );
  }
  await parkOthers(ctx, parcel, userId, input);
  return { ...answer, ...(taken ?? { result: "opened" }) };
}

/** Goes on with a box that is open: at its bench, or from another whose claim lapsed or is taken over. */
async function takeUp(
  ctx: Context,
  parcel: Parcel,
  { bench, takeOver }: z.infer<typeof OpenParcel>,
): Promise<Pick<OpenedBox, "result" | "from">> {
  const { value: shiftHours } = await readSetting(ctx, "claimHours");
  const claim = judgeClaim(parcel, bench, shiftHours, ctx.now);
  if (claim === "elsewhere" && !takeOver) throw await heldElsewhere(ctx, parcel);
  const isOther = parcel.openedBy !== ctx.actor.userId;
  if (claim === "here" && !isOther && parcel.parkedAt === null) return { result: "resumed", from: null };
  const from = isOther ? await nameOfHolder(ctx, parcel) : null;
  const before = { fromUserId: parcel.openedBy, bench };
  const note =
    claim === "here"
      ? { type: "resume", body: before }
      : { type: "take_over", body: { ...before, fromBench: parcel.bench, lapsed: claim === "lapsed" } };
  await recordParcelFact(ctx, parcel, claimOf(ctx, bench), note);
  return { result: claim === "here" ? "resumed" : "taken_over", from };
}

function claimOf(ctx: Context, bench: string) {
  return { bench, openedBy: ctx.actor.userId, claimedAt: ctx.now, parkedAt: null };
}
