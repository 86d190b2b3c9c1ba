import { dayFromNumber, dayNumber } from "#lib/domain/shanghai";

export const throughputPeriods = ["7", "14", "30"] as const;
export type ThroughputPeriod = (typeof throughputPeriods)[number];

/** A day and the day as far into the period before; null where the house has no record of a day. */
export type ThroughputDay = {
  day: string;
  count: number | null;
  previousDay: string;
  previousCount: number | null;
  /** The day has not ended, and counts in no total. */
  isRunning: boolean;
};

export type Throughput = {
  days: ThroughputDay[];
  total: number | null;
  /** Null where the period before is not recorded from its first day on. */
  previousTotal: number | null;
};

/**
 * The last whole days and today, each beside the same day of the period before. Days before `since`, the first day
 * the house recorded, have no figure; a recorded day on which nothing happened has zero.
 */
export function compareThroughput(facts: {
  counts: ReadonlyMap<string, number>;
  since: string | null;
  today: string;
  period: number;
}): Throughput {
  const { counts, since, today, period } = facts;
  const at = dayNumber(today);
  const countOf = (day: string) => (since !== null && day >= since ? (counts.get(day) ?? 0) : null);
  const days = Array.from({ length: period + 1 }, (_, index) => {
    const day = dayFromNumber(at - period + index);
    const previousDay = dayFromNumber(at - 2 * period + index);
    return {
      day,
      count: countOf(day),
      previousDay,
      previousCount: countOf(previousDay),
      isRunning: day === today,
    };
  });
  const whole = days.filter(({ isRunning }) => !isRunning);
  return {
    days,
    total: sumOf(whole.map(({ count }) => count).filter((count) => count !== null)),
    previousTotal: whole.every(({ previousCount }) => previousCount !== null)
      ? sumOf(whole.map(({ previousCount }) => previousCount ?? 0))
      : null,
  };
}

function sumOf(counts: readonly number[]): number | null {
  return counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0);
}

/** The growth on an earlier figure in per cent with one decimal; null where there was none, or nothing. */
export function growthPercent(figure: number | null, before: number | null): number | null {
  if (figure === null || before === null || before === 0) return null;
  return Math.round(((figure - before) / before) * 1_000) / 10;
}
