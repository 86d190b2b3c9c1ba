import {
  type DrawFacts,
  groupOf,
  type RiskGroup,
  riskGroups,
  type SelectionPlan,
} from "#lib/domain/selection/plan";

/** How a group's draws stand to what the plan asked for. */
export type ShareVerdict = "too_few" | "as_planned" | "above" | "below";

export type DrawnShare = {
  count: number;
  drawn: number;
  /** What the plan asked for: the sum of the shares the draws were made with, in pieces. */
  expected: number;
  /** The sum of p·(1−p) over the draws. */
  variance: number;
};

/** With fewer draws chance explains everything. */
const judgedFrom = 30;

/** Whether chance explains the distance between plan and reality: within two standard deviations it does. */
export function judgeShare({ count, drawn, expected, variance }: DrawnShare): ShareVerdict {
  if (count < judgedFrom) return "too_few";
  const distance = drawn - expected;
  if (Math.abs(distance) <= Math.max(2 * Math.sqrt(variance), 1e-6)) return "as_planned";
  return distance > 0 ? "above" : "below";
}

export type PlannedShare = { group: RiskGroup; count: number; expected: number };

/** How many pieces of each group there are among these, and how many of them a plan would draw on average. */
export function previewShares(plan: SelectionPlan, pieces: readonly DrawFacts[]): PlannedShare[] {
  const byGroup = Map.groupBy(
    pieces.map((facts) => groupOf(plan, facts)),
    ({ group }) => group,
  );
  return riskGroups.map((group) => {
    const drawn = byGroup.get(group) ?? [];
    return {
      group,
      count: drawn.length,
      expected: drawn.reduce((sum, { percent }) => sum + percent, 0) / 100,
    };
  });
}
