import { createHash, randomBytes } from "node:crypto";
import { drawDays, drawSeeds } from "#db/schema/selection";
import { inScope } from "#db/scope";
import { seal } from "#lib/vault";

const eyes = { scope: "system", code: null, actorId: null } as const;
const seedBytes = 32;

/**
 * Makes the seed of a Shanghai day (`YYYY-MM-DD`), seals it, and publishes its hash, unless that is done. In
 * a transaction of its own: what is published stands before the first draw is made, whatever becomes of that.
 */
export async function publishDrawDay(day: string, now: Date): Promise<void> {
  const seed = randomBytes(seedBytes).toString("hex");
  const seedHash = createHash("sha256").update(seed).digest("hex");
  await inScope(
    eyes,
    async (tx) => {
      const published = await tx
        .insert(drawDays)
        .values({ day, seedHash, publishedAt: now })
        .onConflictDoNothing()
        .returning({ day: drawDays.day });
      if (published.length > 0)
        await tx.insert(drawSeeds).values({ day, sealed: seal(seed, sealedRow(day)) });
    },
    "tries",
  );
}

/** What a sealed seed is bound to, so that it opens as that of its day only. */
export function sealedRow(day: string): string {
  return `draw-seed:${day}`;
}
