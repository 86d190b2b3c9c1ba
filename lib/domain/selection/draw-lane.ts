import type { Lane } from "#lib/domain/item";
import { type DrawFacts, groupOf, riskGroups, type SelectionPlan } from "#lib/domain/selection/plan";

/** Why a piece went to the lane it was drawn for: its group, or what leaves nothing to draw. */
export const drawReasons = [...riskGroups, "no_plan", "sent_back", "seed_revealed"] as const;
export type DrawReason = (typeof drawReasons)[number];

/** HMAC-SHA-256 of a text under a key, in hexadecimal. */
export type Hmac = (key: string, text: string) => string;

export type DrawInput = {
  /** Null where customs has not made one yet. */
  plan: SelectionPlan | null;
  facts: DrawFacts;
  /** The day's secret; null where everybody knows it already. */
  seed: string | null;
  plate: string;
  round: number;
};

export type DrawnLane = {
  lane: Lane;
  reason: DrawReason;
  /** The share of its group, in hundredths. */
  percent: number;
  /** The lot, 0 to 9,999: below a hundred times the share an officer looks. Null where nothing was drawn. */
  ticket: number | null;
};

/**
 * Whether an officer must see a piece in person. Everybody who has the plan, the facts and the day's seed
 * comes to the same answer; who has not the seed cannot foresee it. Without a plan, in a later round and
 * under a seed that is known already an officer always looks.
 */
export function drawLane({ plan, facts, seed, plate, round }: DrawInput, hmac: Hmac): DrawnLane {
  if (round > 1) return always("sent_back");
  if (!plan) return always("no_plan");
  if (seed === null) return always("seed_revealed");
  const { group, percent } = groupOf(plan, facts);
  const ticket = ticketOf(hmac(seed, `${plate}/${round}`));
  return { lane: ticket < percent * 100 ? "in_person" : "exempt", reason: group, percent, ticket };
}

function always(reason: DrawReason): DrawnLane {
  return { lane: "in_person", reason, percent: 100, ticket: null };
}

/** The first 48 bits of a hash as one of ten thousand lots; each is as likely as the others to 1 in 10^10. */
function ticketOf(hash: string): number {
  return Number.parseInt(hash.slice(0, 12), 16) % 10_000;
}
