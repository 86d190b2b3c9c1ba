import { z } from "zod";
import { lanes } from "#lib/domain/item";
import { drawLane, drawReasons, type Hmac } from "#lib/domain/selection/draw-lane";
import { DrawFacts, SelectionPlan } from "#lib/domain/selection/plan";

/** All draws of one Shanghai day with what they were made from, once its seed is revealed. */
export const DayOfDraws = z.strictObject({
  day: z.iso.date(),
  /** SHA-256 of the seed, published before the first draw. */
  seedHash: z.string().regex(/^[0-9a-f]{64}$/),
  publishedAt: z.iso.datetime(),
  seed: z.string().regex(/^[0-9a-f]{64}$/),
  plans: z.array(z.strictObject({ version: z.int(), plan: SelectionPlan })),
  draws: z.array(
    z.strictObject({
      plate: z.string(),
      round: z.int().min(1),
      drawnAt: z.iso.datetime(),
      /** The version of the plan; null where there was none. */
      version: z.int().nullable(),
      facts: DrawFacts,
      lane: z.enum(lanes),
      reason: z.enum(drawReasons),
      ticket: z.int().min(0).max(9_999).nullable(),
    }),
  ),
});
export type DayOfDraws = z.infer<typeof DayOfDraws>;

/** What does not hold of a day's draws. */
export type DrawFault = {
  plate: string;
  fault: "drawn_otherwise" | "plan_missing" | "drawn_twice" | "before_publication";
};

/**
 * Repeats every draw of a day. The seed must be the one whose hash was published, and before the first draw;
 * every draw must come to the same lot and lane again, once for each piece and round.
 */
export function repeatDraws(
  day: DayOfDraws,
  hash: { sha256: (text: string) => string; hmac: Hmac },
): { seedFits: boolean; repeated: number; faults: DrawFault[] } {
  const plans = new Map(day.plans.map(({ version, plan }) => [version, plan]));
  const seen = new Set<string>();
  const faults = day.draws.flatMap((draw): DrawFault[] => {
    const { plate, round } = draw;
    const found: DrawFault["fault"][] = [];
    if (seen.has(`${plate}/${round}`)) found.push("drawn_twice");
    seen.add(`${plate}/${round}`);
    if (draw.drawnAt < day.publishedAt) found.push("before_publication");
    const plan = draw.version === null ? null : plans.get(draw.version);
    if (plan === undefined) found.push("plan_missing");
    else if (
      !isSame(draw, drawLane({ plan, facts: draw.facts, seed: seedOf(day, draw), plate, round }, hash.hmac))
    )
      found.push("drawn_otherwise");
    return found.map((fault) => ({ plate, fault }));
  });
  return { seedFits: hash.sha256(day.seed) === day.seedHash, repeated: day.draws.length, faults };
}

type Draw = DayOfDraws["draws"][number];

/** A draw that came after the seed was known says so itself, and left nothing to chance. */
function seedOf({ seed }: DayOfDraws, { reason }: Draw): string | null {
  return reason === "seed_revealed" ? null : seed;
}

function isSame(draw: Draw, again: ReturnType<typeof drawLane>): boolean {
  return draw.lane === again.lane && draw.reason === again.reason && draw.ticket === again.ticket;
}
