import type { BatchOutcome, HoldKind } from "#lib/domain/item";
import { minuteOf } from "#lib/domain/minute-of";
import { type Refusal, refuse } from "#lib/domain/refusal";
import type { BatchStatus } from "#lib/domain/return-document";
import { dayFromNumber, shanghaiDay, shanghaiDayNumber } from "#lib/domain/shanghai";
import { addWorkingDays } from "#lib/domain/working-days";

/** Practice of GACC 2025 No. 79: destroyed within 60 days of the approval. */
export const destructionDays = 60;
/** One extension of up to 30 days, asked for in the last seven of the sixty. */
export const extensionDaysAtMost = 30;
const extensionAskedInLastDays = 7;
/** The papers are in within 15 working days of the destruction. */
const papersWorkingDays = 15;

export type DestructionFacts = {
  outcome: BatchOutcome;
  status: BatchStatus;
  approvedAt: Date | null;
  /** Days the approval was extended by; 0 while it was not. */
  extendedDays: number;
  destroyedAt: Date | null;
  /** What holds a piece of the load; null where all may go. */
  held: HoldKind | null;
};

/** The last lawful day for destroying; null before the approval, for it counts from there. */
export function lastDestructionDay(
  facts: Pick<DestructionFacts, "approvedAt" | "extendedDays">,
): string | null {
  if (!facts.approvedAt) return null;
  return dayFromNumber(shanghaiDayNumber(facts.approvedAt) + destructionDays + facts.extendedDays);
}

/** The last day for the papers of a destruction. */
export function lastPapersDay(destroyedAt: Date): string {
  return dayFromNumber(addWorkingDays(shanghaiDayNumber(destroyedAt), papersWorkingDays));
}

/**
 * Whether goods may be recorded as destroyed at that time: after the approval, not in the future, not past the
 * last day, and none of them on hold. What is overdue is opened again, and approved anew.
 */
export function judgeDestruction(facts: DestructionFacts, at: Date, now: Date): { ok: true } | Refusal {
  const lastDay = lastDestructionDay(facts);
  if (facts.outcome !== "destroy" || facts.status !== "approved" || !facts.approvedAt || !lastDay) {
    return refuse("batch_state_forbids", { status: facts.status });
  }
  if (facts.destroyedAt) return refuse("batch_state_forbids", { status: facts.status });
  if (facts.held) return refuse("item_on_hold", { hold: facts.held });
  if (at > now) return refuse("destruction_time_ahead");
  if (minuteOf(at) < minuteOf(facts.approvedAt)) return refuse("destruction_time_early");
  return shanghaiDay(at) > lastDay ? refuse("destruction_overdue", { lastDay }) : { ok: true };
}

/** The first day on which an extension may be asked for. */
export function firstExtensionDay(approvedAt: Date): string {
  return dayFromNumber(shanghaiDayNumber(approvedAt) + destructionDays - extensionAskedInLastDays + 1);
}

/** Once, by at most thirty days, and only in the last seven of the sixty. */
export function judgeExtension(facts: DestructionFacts, now: Date): { ok: true } | Refusal {
  const lastDay = lastDestructionDay(facts);
  if (facts.outcome !== "destroy" || facts.status !== "approved" || facts.destroyedAt || !facts.approvedAt) {
    return refuse("batch_state_forbids", { status: facts.status });
  }
  if (facts.extendedDays > 0) return refuse("extension_used");
  const today = shanghaiDay(now);
  const from = firstExtensionDay(facts.approvedAt);
  if (today < from) return refuse("extension_early", { from });
  return lastDay && today > lastDay ? refuse("destruction_overdue", { lastDay }) : { ok: true };
}
