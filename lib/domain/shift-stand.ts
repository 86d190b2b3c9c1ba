import { z } from "zod";
import { BadgeCode } from "#lib/domain/badge";
import { benchName } from "#lib/domain/bench";
import { type Refusal, refuse } from "#lib/domain/refusal";

/** How a bench and the house stand at the change of a shift; kept as it was signed. Lists are cut, totals are not. */
export type ShiftStand = {
  boxes: { waybillNo: string; parked: boolean; pieces: number; since: string; openedByName: string | null }[];
  boxesTotal: number;
  /** Boxes whose sale nobody knows. */
  cages: { waybillNo: string; since: string }[];
  cagesTotal: number;
  /** Returns whose last lawful day to apply is today. */
  red: { returnNo: string }[];
  redTotal: number;
};

export const SignShift = z.strictObject({
  bench: benchName,
  /** Scans that wait on the machine of this bench; only the machine itself knows. */
  pendingScans: z.int().min(0).max(100_000),
  note: z.string().trim().max(500).nullable(),
  badge: BadgeCode,
  pin: z.string().min(1).max(12),
});
export type SignShift = z.infer<typeof SignShift>;

/** One person gives and another takes; scans that the server has not heard of are handed over with words. */
export function judgeShift(
  giverId: string,
  takerId: string,
  { pendingScans, note }: Pick<SignShift, "pendingScans" | "note">,
): { ok: true } | Refusal {
  if (giverId === takerId) return refuse("own_work");
  return pendingScans > 0 && !note ? refuse("reason_needed") : { ok: true };
}
