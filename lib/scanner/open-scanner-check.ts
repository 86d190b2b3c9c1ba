import { desc, eq } from "drizzle-orm";
import { users } from "#db/schema/people";
import { scannerChecks } from "#db/schema/scanner-checks";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { checkCodes } from "#lib/domain/barcode/scanner-check";
import { code128Widths, modulesOf } from "#lib/draw-code";

const benchesAtMost = 100;

/** The codes to scan, drawn, and what the last check of every bench found: at most 100 benches by their names. */
export async function openScannerCheck(ctx: Context) {
  authorize(ctx, "scanner.check");
  const benches = await ctx.tx
    .selectDistinctOn([scannerChecks.bench], {
      bench: scannerChecks.bench,
      passed: scannerChecks.passed,
      findings: scannerChecks.findings,
      prefix: scannerChecks.prefix,
      suffix: scannerChecks.suffix,
      checkedBy: users.name,
      checkedAt: scannerChecks.checkedAt,
    })
    .from(scannerChecks)
    .innerJoin(users, eq(users.id, scannerChecks.checkedBy))
    .orderBy(scannerChecks.bench, desc(scannerChecks.position))
    .limit(benchesAtMost);
  const codes = checkCodes.map(({ key, symbol, drawn }) => ({
    key,
    drawing:
      symbol === "code128"
        ? { widths: code128Widths(drawn), square: null }
        : { widths: null, square: modulesOf(symbol, drawn) },
  }));
  return { codes, benches };
}
