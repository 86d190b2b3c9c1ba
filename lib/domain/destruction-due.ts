import { lastPapersDay } from "#lib/domain/destruction";
import { destroyedAt, type TakenSteps } from "#lib/domain/destruction-path";
import { dayFromNumber, dayNumber, startOfShanghaiDay } from "#lib/domain/shanghai";
import { addWorkingDays } from "#lib/domain/working-days";

/** What an approved destruction owes next, the last lawful day for it, and the day from which on it presses. */
export type DestructionDue = { kind: "destroy" | "papers"; day: string; pressesFrom: string };

const daysBeforeEnd = 10;
const workingDaysBeforePapers = 3;

type Path = {
  taken: {
    readonly destroyed?: Pick<NonNullable<TakenSteps["destroyed"]>, "facts">;
    readonly declared?: unknown;
  };
  lastDay: string | null;
};

/**
 * The goods are to be destroyed, then their papers to be in and declared; null before the approval and afterwards. Public
 * holidays are no working days.
 */
export function dueOfDestruction(
  { taken, lastDay }: Path,
  daysOff: readonly string[],
): DestructionDue | null {
  const at = destroyedAt(taken);
  if (at) return taken.declared ? null : dueBy("papers", lastPapersDay(at, daysOff), daysOff);
  return lastDay === null ? null : dueBy("destroy", lastDay, daysOff);
}

function dueBy(kind: DestructionDue["kind"], day: string, daysOff: readonly string[]): DestructionDue {
  let from = dayNumber(day);
  while (pressingUntil(dayFromNumber(from - 1), daysOff)[kind] >= day) from--;
  return { kind, day, pressesFrom: dayFromNumber(from) };
}

/** The days that press today: a load that is due on one of them or before is an exception. */
export function pressingUntil(
  today: string,
  daysOff: readonly string[],
): Record<DestructionDue["kind"], string> {
  const from = dayNumber(today);
  return {
    destroy: dayFromNumber(from + daysBeforeEnd),
    papers: dayFromNumber(addWorkingDays(from, workingDaysBeforePapers, daysOff)),
  };
}

/** The last day of a destruction whose papers are due by that day. */
export function lastDestroyedDay(papersDueBy: string, daysOff: readonly string[]): string {
  let day = dayNumber(papersDueBy);
  while (lastPapersDay(startOfShanghaiDay(day), daysOff) > papersDueBy) day--;
  return dayFromNumber(day);
}
