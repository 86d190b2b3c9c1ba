import { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { classifyCode } from "#lib/domain/barcode/classify-code";
import { scanEntries } from "#lib/domain/barcode/scan-entry";
import { AppError } from "#lib/errors";
import { lockPlace } from "#lib/places/lock-place";
import { moveContainer } from "#lib/places/move-container";
import { putParcel } from "#lib/places/put-parcel";
import { putPiece } from "#lib/places/put-piece";
import { fillOf } from "#lib/places/read-fill";

export const PutAway = z.strictObject({
  /** What goes: a plate, a container, or the waybill of an unopened parcel. */
  code: z.string().min(1).max(400),
  /** The label of the location or container it goes to. */
  to: z.string().min(1).max(60),
  /** Why it leaves quarantine. */
  reason: z.string().trim().min(1).max(200).nullish(),
  /** How the two codes came in: by hand where either did. */
  entry: z.enum(scanEntries).nullish(),
});

export type PutAwayAnswer = {
  result: "put" | "already";
  kind: "piece" | "container" | "parcel";
  code: string;
  name: string;
  to: string;
  /** How much stands there now, and how much may; a container has no limit. */
  fill: { used: number; capacity: number | null };
};

/**
 * Two scans put something where it stands from now on. What already stands there changes nothing. A piece in the
 * wrong zone or container is refused, loudly (`zone_wrong`, `container_differs`); out of quarantine goes nothing but
 * by a supervisor with a reason (`quarantine_blocks`, `reason_needed`). A full location is told, not refused.
 */
export async function putAway(ctx: Context, input: z.infer<typeof PutAway>): Promise<PutAwayAnswer> {
  authorize(ctx, "place.put");
  const code = classifyCode(input.code);
  const told = { reason: input.reason ?? null, entry: input.entry ?? null };
  if (code.kind === "refused") throw new AppError("code_refused", { reason: code.reason });
  if (code.kind === "foreignPlate") throw new AppError("plate_foreign", { code: code.text });
  if (code.kind === "zone" || code.kind === "location")
    throw new AppError("code_refused", { reason: "place_again" });
  if (code.kind === "container") return answer(ctx, await moveContainer(ctx, code.text, input.to, told));
  const place = await lockPlace(ctx, input.to);
  return code.kind === "plate"
    ? answer(ctx, await putPiece(ctx, code.plate, place, told))
    : answer(ctx, await putParcel(ctx, input.code, place, told.entry));
}

async function answer(ctx: Context, put: Omit<PutAwayAnswer, "fill">): Promise<PutAwayAnswer> {
  return { ...put, fill: await fillOf(ctx, put.to) };
}
