/** How a box that is open stands to a bench that asks for it. */
export type Claim = "here" | "lapsed" | "elsewhere";

type ClaimFacts = { bench: string | null; claimedAt: Date | null; openedAt: Date | null };

const hourMs = 3_600_000;

/**
 * Whose a box is: a claim belongs to the bench, whoever stands there, and lapses after a shift of that many
 * hours, so that nothing stays locked behind somebody who went home.
 */
export function judgeClaim(box: ClaimFacts, bench: string, shiftHours: number, now: Date): Claim {
  if (box.bench === bench) return "here";
  const since = box.claimedAt ?? box.openedAt;
  return since === null || now.getTime() - since.getTime() >= shiftHours * hourMs ? "lapsed" : "elsewhere";
}
