import type { BatchFacts } from "#lib/domain/batch-rules";
import { type Refusal, refuse } from "#lib/domain/refusal";
import { dayFromNumber, dayNumber, shanghaiDay, shanghaiDayNumber } from "#lib/domain/shanghai";
import { addWorkingDays } from "#lib/domain/working-days";

/** Practice of GACC 2025 No. 79: destroyed within 60 days of customs' approval. */
export const destructionDays = 60;
/** One extension of up to 30 days, asked for in the last seven of the sixty. */
export const extensionDaysAtMost = 30;
const extensionAskedInLastDays = 7;
/** The papers are in within 15 working days of the destruction, public holidays left out. */
const papersWorkingDays = 15;

/** The last lawful day for destroying, counted from the day of customs' approval; null before that. */
export function lastDestructionDay({
  papers: { approvalDate },
  extendedDays,
}: Pick<BatchFacts, "papers" | "extendedDays">): string | null {
  if (!approvalDate) return null;
  return dayFromNumber(dayNumber(approvalDate) + destructionDays + extendedDays);
}

/** The last day for the papers of a destruction. */
export function lastPapersDay(destroyedAt: Date, daysOff: readonly string[]): string {
  return dayFromNumber(addWorkingDays(shanghaiDayNumber(destroyedAt), papersWorkingDays, daysOff));
}

/** The first day on which an extension may be asked for. */
export function firstExtensionDay(approvalDate: string): string {
  return dayFromNumber(dayNumber(approvalDate) + destructionDays - extensionAskedInLastDays + 1);
}

/** Once, by at most thirty days, and only in the last seven of the sixty. */
export function judgeExtension(
  batch: Pick<BatchFacts, "outcome" | "status" | "papers" | "extendedDays" | "path">,
  now: Date,
): { ok: true } | Refusal {
  const { outcome, status, path } = batch;
  const { approvalDate } = batch.papers;
  if (outcome !== "destroy" || status !== "approved" || path.taken.destroyed || !approvalDate) {
    return refuse("batch_state_forbids", { status });
  }
  if (batch.extendedDays > 0) return refuse("extension_used");
  const today = shanghaiDay(now);
  const from = firstExtensionDay(approvalDate);
  if (today < from) return refuse("extension_early", { from });
  const lastDay = lastDestructionDay(batch);
  return lastDay && today > lastDay ? refuse("destruction_overdue", { lastDay }) : { ok: true };
}
