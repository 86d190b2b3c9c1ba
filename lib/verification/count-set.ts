import { eq, sql } from "drizzle-orm";
import { verificationSetPieces, verificationSetResults } from "#db/schema/verification-sets";
import type { Context } from "#lib/context";
import { looked } from "#lib/verification/lock-set";

const none = { exceptions: 0, even: 0, drawn: 0, seenOfDrawn: 0, seen: 0, differing: 0 };

/** How many pieces of a set are what, and how many have their result. */
export async function countSet(ctx: Context, setNo: number) {
  const { drawn, exceptions } = verificationSetPieces;
  const [counted = none] = await ctx.tx
    .select({
      exceptions: sql<number>`(count(*) filter (where cardinality(${exceptions}) > 0))::int`,
      even: sql<number>`(count(*) filter (where cardinality(${exceptions}) = 0))::int`,
      drawn: sql<number>`(count(*) filter (where ${drawn}))::int`,
      seenOfDrawn: sql<number>`(count(*) filter (where ${drawn} and ${looked} is not null))::int`,
      seen: sql<number>`(count(*) filter (where ${looked} is not null))::int`,
      differing: sql<number>`(count(*) filter (where not ${looked}))::int`,
    })
    .from(verificationSetPieces)
    .where(eq(verificationSetPieces.setNo, setNo));
  const [results = { confirmed: 0, leftOut: 0 }] = await ctx.tx
    .select({
      confirmed: sql<number>`(count(*) filter (where ${verificationSetResults.result} = 'confirmed'))::int`,
      leftOut: sql<number>`(count(*) filter (where ${verificationSetResults.result} = 'left_out'))::int`,
    })
    .from(verificationSetResults)
    .where(eq(verificationSetResults.setNo, setNo));
  return { ...counted, ...results };
}
