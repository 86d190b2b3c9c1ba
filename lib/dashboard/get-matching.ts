import { count, sql } from "drizzle-orm";
import { z } from "zod";
import { items } from "#db/schema/items";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { eventsFirst, pieceOfEvent } from "#lib/dashboard/events-first";
import { tookStep } from "#lib/dashboard/steps-taken";
import { pieceMismatches } from "#lib/domain/cross-check";
import { shanghaiDay } from "#lib/domain/shanghai";
import { qualitySpan } from "#lib/domain/trend";

export const GetMatching = z.strictObject({});

/**
 * Of the pieces received in the last eight weeks: how many fit their line, and how many bear each mismatch now, the
 * most frequent first. A piece with two mismatches stands under both.
 */
export async function getMatching(ctx: Context) {
  authorize(ctx, "dashboard.read");
  const days = qualitySpan(shanghaiDay(ctx.now));
  const rows = await ctx.tx
    .select({ mismatches: items.mismatches, pieces: count() })
    .from(eventsFirst(ctx, tookStep("received", days)))
    .innerJoinLateral(pieceOfEvent(ctx), sql`true`)
    .groupBy(items.mismatches);
  const sum = (which: (codes: readonly string[]) => boolean) =>
    rows.reduce((total, row) => total + (which(row.mismatches) ? row.pieces : 0), 0);
  return {
    ...days,
    pieces: sum(() => true),
    matched: sum((codes) => codes.length === 0),
    mismatches: pieceMismatches
      .map((code) => ({ code, pieces: sum((codes) => codes.includes(code)) }))
      .sort((a, b) => b.pieces - a.pieces),
  };
}
