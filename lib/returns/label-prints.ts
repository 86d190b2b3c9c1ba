import { desc, eq, inArray, sql } from "drizzle-orm";
import { labelPrints } from "#db/schema/label-prints";
import { users } from "#db/schema/people";
import type { Context } from "#lib/context";
import { judgeLabelPrint, type LabelPrinted, openForMs, type PrintReason } from "#lib/domain/label-print";
import { AppError, orThrow } from "#lib/errors";

const shownAtMost = 20;

/**
 * Writes down that labels which are no piece's go to the printer, all or none, the reason with those that are not the
 * first. Refuses `reprint_reason_needed`, and `reason_needed` for another reason without words.
 */
export async function recordLabelPrints(
  ctx: Context,
  printedBy: string,
  codes: readonly string[],
  print: PrintReason,
): Promise<void> {
  // Of two who print the first label at once, one is asked why.
  await ctx.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('label prints', 0))`);
  const before = await printedAmong(ctx, codes);
  orThrow(judgeLabelPrint(before.size, print));
  const rows = codes.map((code) => {
    const why = before.has(code) ? print : { reason: null, note: null };
    return { code, ...why, printedBy, printedAt: ctx.now };
  });
  await ctx.tx.insert(labelPrints).values(rows);
}

/** How many of these labels were printed before, and the last times one was, newest first. */
export async function readLabelPrints(
  ctx: Context,
  codes: readonly string[],
): Promise<{ again: number; prints: LabelPrinted[] }> {
  const { code, reason, note, printedAt } = labelPrints;
  const prints = await ctx.tx
    .select({ id: labelPrints.id, code, reason, note, printedAt, printedBy: users.name })
    .from(labelPrints)
    .innerJoin(users, eq(users.id, labelPrints.printedBy))
    .where(inArray(code, [...codes]))
    .orderBy(desc(printedAt), desc(labelPrints.id))
    .limit(shownAtMost);
  return { again: (await printedAmong(ctx, codes)).size, prints };
}

/** A file is a label as well: it is for who has just had them all printed. Else refuses `reprint_reason_needed`. */
export async function requireJustPrinted(
  ctx: Context,
  userId: string,
  codes: readonly string[],
): Promise<void> {
  const last = await ctx.tx
    .selectDistinctOn([labelPrints.code], { by: labelPrints.printedBy, at: labelPrints.printedAt })
    .from(labelPrints)
    .where(inArray(labelPrints.code, [...codes]))
    .orderBy(labelPrints.code, desc(labelPrints.printedAt), desc(labelPrints.id));
  const since = ctx.now.getTime() - openForMs;
  const open = last.filter(({ by, at }) => by === userId && at.getTime() > since);
  if (open.length < codes.length) throw new AppError("reprint_reason_needed", { count: codes.length });
}

async function printedAmong(ctx: Context, codes: readonly string[]): Promise<Set<string>> {
  const rows = await ctx.tx
    .selectDistinct({ code: labelPrints.code })
    .from(labelPrints)
    .where(inArray(labelPrints.code, [...codes]));
  return new Set(rows.map(({ code }) => code));
}
