import type { z } from "zod";
import { scannerChecks } from "#db/schema/scanner-checks";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import {
  type CheckFinding,
  judgeRead,
  type ScannerReads,
  verdictOf,
} from "#lib/domain/barcode/scanner-check";

/**
 * Keeps what a bench's scanner did with the three codes it is checked with. It is judged here, by the keys that
 * came; a scanner passes unless something stops it. What it sends around every code is kept with it.
 */
export async function checkScanner(
  ctx: Context,
  { bench, reads, affixes }: z.infer<typeof ScannerReads>,
): Promise<{ passed: boolean; findings: readonly CheckFinding[] }> {
  const checkedBy = authorize(ctx, "scanner.check");
  const findings = reads.flatMap((read) => judgeRead(read, affixes));
  const passed = verdictOf(findings) !== "stop";
  await ctx.tx
    .insert(scannerChecks)
    .values({ bench, passed, findings, ...affixes, checkedBy, checkedAt: ctx.now });
  return { passed, findings };
}
