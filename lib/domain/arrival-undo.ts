import { type Refusal, refuse } from "#lib/domain/refusal";
import type { ParcelStatus } from "#lib/domain/return-document";

/** A clerk who sees a wrong scan at once takes it back at once; later it takes a reason. */
export const arrivalUndoMinutes = 10;

export type ArrivalUndoFacts = {
  waybillNo: string;
  status: ParcelStatus;
  /** Whether the person who takes it back is the one who scanned it. */
  own: boolean;
  arrivedAt: Date;
  reason: string | null;
  now: Date;
};

/**
 * Whether a scan at the dock may be taken back: only while the parcel stands unopened, and without a reason
 * only by its own clerk within minutes, because it stopped the 45-day clock (GACC 2020 No. 45).
 */
export function judgeArrivalUndo(facts: ArrivalUndoFacts): { ok: true } | Refusal {
  const code = facts.waybillNo;
  if (facts.status === "counted") return refuse("parcel_counted", { code });
  if (facts.status === "opened") return refuse("parcel_opened", { code });
  const isFresh = facts.now.getTime() - facts.arrivedAt.getTime() <= arrivalUndoMinutes * 60_000;
  return facts.reason || (facts.own && isFresh) ? { ok: true } : refuse("reason_needed");
}
