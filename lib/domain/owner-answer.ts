import type { OwnerResponse } from "#lib/domain/item";
import { dayFromNumber, endOfShanghaiDay, shanghaiDayNumber } from "#lib/domain/shanghai";

/** Silence for three working days counts as confirmed. */
export const silenceWorkingDays = 3;

export type OwnerAnswer =
  | { answered: true; by: "confirmation" | "silence" }
  | { answered: false; disputed: boolean; until: string | null };

/** Whether the owner of a piece has confirmed it, or been silent long enough since it was admitted. */
export function ownerAnswered(facts: {
  response: OwnerResponse | null;
  admittedAt: Date | null;
  now: Date;
}): OwnerAnswer {
  if (facts.response === "confirmed") return { answered: true, by: "confirmation" };
  if (facts.response === "disputed") return { answered: false, disputed: true, until: null };
  if (!facts.admittedAt) return { answered: false, disputed: false, until: null };
  const lastDay = addWorkingDays(shanghaiDayNumber(facts.admittedAt), silenceWorkingDays);
  if (shanghaiDayNumber(facts.now) > lastDay) return { answered: true, by: "silence" };
  return { answered: false, disputed: false, until: dayFromNumber(lastDay) };
}

/** Pieces admitted before this instant and never answered count as confirmed by now. */
export function silenceCountsBefore(now: Date): Date {
  const today = shanghaiDayNumber(now);
  let day = today;
  while (addWorkingDays(day, silenceWorkingDays) >= today) day--;
  return endOfShanghaiDay(day);
}

/** Monday to Friday; public holidays are not shifted. */
function addWorkingDays(dayNumber: number, days: number): number {
  let day = dayNumber;
  for (let left = days; left > 0; ) {
    day++;
    if (isWorkingDay(day)) left--;
  }
  return day;
}

function isWorkingDay(dayNumber: number): boolean {
  // 1970-01-01 was a Thursday.
  const weekday = (dayNumber + 4) % 7;
  return weekday !== 0 && weekday !== 6;
}
