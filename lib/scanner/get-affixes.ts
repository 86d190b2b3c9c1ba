import { desc, eq } from "drizzle-orm";
import { z } from "zod";
import { scannerChecks } from "#db/schema/scanner-checks";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { type Affixes, noAffixes } from "#lib/domain/barcode/affixes";
import { benchName } from "#lib/domain/bench";

export const GetAffixes = z.strictObject({ bench: benchName });

/** What the scanner of a bench sends around every code, as its last check says. */
export async function getAffixes(ctx: Context, { bench }: z.infer<typeof GetAffixes>): Promise<Affixes> {
  authorize(ctx, "scanner.check");
  const [last] = await ctx.tx
    .select({ prefix: scannerChecks.prefix, suffix: scannerChecks.suffix })
    .from(scannerChecks)
    .where(eq(scannerChecks.bench, bench))
    .orderBy(desc(scannerChecks.position))
    .limit(1);
  return last ?? noAffixes;
}
