import { and, arrayContains, eq, inArray, isNotNull, ne, not, or, type SQL, sql } from "drizzle-orm";
import { QueryBuilder } from "drizzle-orm/pg-core";
import { z } from "zod";
import { items } from "#db/schema/items";
import { containers, locations } from "#db/schema/places";
import type { Context } from "#lib/context";
import { pieceMismatches } from "#lib/domain/cross-check";
import { outcomes } from "#lib/domain/item";
import { type PieceQuality, pieceQualities } from "#lib/domain/piece-quality";
import { isCountedBlind } from "#lib/returns/counted-blind";

/** What may be asked of a piece whether it stands here or took a step; what cannot be read filters nothing. */
export const PieceMarks = z.object({
  /** `none` for what fits its line. */
  mismatch: z
    .enum(["none", ...pieceMismatches])
    .optional()
    .catch(undefined),
  merchant: z
    .string()
    .regex(/^[\x21-\x7e]{1,30}$/)
    .optional()
    .catch(undefined),
  quality: z.enum(pieceQualities).optional().catch(undefined),
  outcome: z.enum(outcomes).optional().catch(undefined),
  zone: z
    .string()
    .regex(/^[A-Z0-9]{1,3}$/)
    .optional()
    .catch(undefined),
});
export type PieceMarks = z.infer<typeof PieceMarks>;

/** Pieces that nothing of their line or list speaks against. */
export const isMatched = sql<boolean>`cardinality(${items.mismatches}) = 0`;

export const hasQuality = {
  inspected: isNotNull(items.grade),
  defective: ne(items.grade, "good"),
  disputed: or(eq(items.ownerResponse, "disputed"), isNotNull(items.disputeUpheldAt)),
} as const satisfies Record<PieceQuality, SQL | undefined>;

/** Pieces with all these marks. */
export function hasMarks(ctx: Context, marks: PieceMarks): SQL | undefined {
  const { mismatch, merchant, quality, outcome, zone } = marks;
  return and(
    mismatch && (mismatch === "none" ? isMatched : arrayContains(items.mismatches, [mismatch])),
    merchant ? eq(items.ebcCode, merchant) : undefined,
    quality ? hasQuality[quality] : undefined,
    outcome ? eq(items.outcome, outcome) : undefined,
    zone ? standsInZone(ctx, zone) : undefined,
  );
}

/** Pieces at a location of the zone or in a container there; none while the zone is counted blind. */
function standsInZone(ctx: Context, zone: string): SQL | undefined {
  const query = new QueryBuilder();
  const places = query.select({ code: locations.code }).from(locations).where(eq(locations.zoneCode, zone));
  const boxes = query
    .select({ code: containers.code })
    .from(containers)
    .where(inArray(containers.locationCode, places));
  return and(
    or(inArray(items.locationCode, places), inArray(items.containerCode, boxes)),
    not(isCountedBlind(ctx, zone)),
  );
}
