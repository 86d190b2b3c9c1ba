import { z } from "zod";
import { BadgeCode } from "#lib/domain/badge";
import { benchName } from "#lib/domain/bench";
import { type Refusal, refuse } from "#lib/domain/refusal";
import type { Stake } from "#lib/domain/tax/tax-effect";

/** How a bench and the house stand at the change of a shift; kept as it was signed. Lists are cut, totals are not. */
export type ShiftStand = {
  boxes: { waybillNo: string; parked: boolean; pieces: number; since: string; openedByName: string | null }[];
  boxesTotal: number;
  /** Boxes whose sale nobody knows. */
  cages: { waybillNo: string; since: string }[];
  cagesTotal: number;
  /** Returns whose last lawful day to apply is today; hand-overs of earlier versions do not say what is at stake. */
  red: { returnNo: string; stake?: Stake | null }[];
  redTotal: number;
  /** What is lost if none of them is declared, those that are cut off too. */
  redStake?: RedStake;
};

/** The tax that can be told, of how many it cannot, and the yearly allowance; in fen, estimates. */
export type RedStake = { taxFen: number; openTax: number; allowanceFen: number };

/** A badge, and the PIN that proves whose it is. */
export const BadgeAndPin = z.strictObject({ badge: BadgeCode, pin: z.string().min(1).max(12) });
export type BadgeAndPin = z.infer<typeof BadgeAndPin>;

export const SignShift = z.strictObject({
  bench: benchName,
  /** Scans that wait on the machine of this bench; only the machine itself knows. */
  pendingScans: z.int().min(0).max(100_000),
  /** Photos that wait on the same machine. */
  pendingPhotos: z.int().min(0).max(100_000),
  note: z.string().trim().max(500).nullable(),
  giver: BadgeAndPin,
  taker: BadgeAndPin,
});
export type SignShift = z.infer<typeof SignShift>;

/** What red clocks have at stake together. */
export function sumRed(stakes: readonly (Stake | null)[]): RedStake {
  return {
    taxFen: stakes.reduce((sum, stake) => sum + (stake?.taxFen ?? 0), 0),
    openTax: stakes.filter((stake) => typeof stake?.taxFen !== "number").length,
    allowanceFen: stakes.reduce((sum, stake) => sum + (stake?.allowanceFen ?? 0), 0),
  };
}

/** One person gives and another takes; what the server has not heard of is handed over with words. */
export function judgeShift(
  giverId: string,
  takerId: string,
  { pendingScans, pendingPhotos, note }: Pick<SignShift, "pendingScans" | "pendingPhotos" | "note">,
): { ok: true } | Refusal {
  if (giverId === takerId) return refuse("own_work");
  return pendingScans + pendingPhotos > 0 && !note ? refuse("reason_needed") : { ok: true };
}
