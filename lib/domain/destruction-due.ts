import { lastPapersDay } from "#lib/domain/destruction";
import { destroyedAt, type TakenSteps } from "#lib/domain/destruction-path";
import { dayFromNumber, dayNumber, startOfShanghaiDay } from "#lib/domain/shanghai";
import { addWorkingDays } from "#lib/domain/working-days";

/** What an approved destruction owes next, and the last lawful day for it. */
export type DestructionDue = { kind: "destroy" | "papers"; day: string };

const daysBeforeEnd = 10;
const workingDaysBeforePapers = 3;

type Path = {
  taken: {
    readonly destroyed?: Pick<NonNullable<TakenSteps["destroyed"]>, "facts">;
    readonly declared?: unknown;
  };
  lastDay: string | null;
};

/** The goods are to be destroyed, then their papers to be in and declared; null before the approval and afterwards. */
export function dueOfDestruction({ taken, lastDay }: Path): DestructionDue | null {
  const at = destroyedAt(taken);
  if (at) return taken.declared ? null : { kind: "papers", day: lastPapersDay(at) };
  return lastDay === null ? null : { kind: "destroy", day: lastDay };
}

/** The days that press today: a load that is due on one of them or before is an exception. */
export function pressingUntil(today: string): Record<DestructionDue["kind"], string> {
  const from = dayNumber(today);
  return {
    destroy: dayFromNumber(from + daysBeforeEnd),
    papers: dayFromNumber(addWorkingDays(from, workingDaysBeforePapers)),
  };
}

/** The last day of a destruction whose papers are due by that day. */
export function lastDestroyedDay(papersDueBy: string): string {
  let day = dayNumber(papersDueBy);
  while (lastPapersDay(startOfShanghaiDay(day)) > papersDueBy) day--;
  return dayFromNumber(day);
}
