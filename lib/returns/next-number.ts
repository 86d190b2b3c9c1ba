import { sql } from "drizzle-orm";
import { dayNumbers } from "#db/schema/returns";
import type { Context } from "#lib/context";
import { shanghaiDay } from "#lib/domain/shanghai";

const prefixes = {
  return: "RT",
  application: "AP",
  change: "AC",
  wave: "WV",
  batch: "BT",
  recall: "RC",
  vehicle: "VH",
  bag: "BG",
  taking: "ST",
} as const;

/**
 * The next number of a kind: prefix, Shanghai day as yymmdd, six digits. Numbers of one day are
 * given one after the other; one that rolls back is given again, so none is missing.
 */
export async function nextNumber(ctx: Context, kind: keyof typeof prefixes): Promise<string> {
  const day = shanghaiDay(ctx.now).slice(2).replaceAll("-", "");
  return `${prefixes[kind]}${day}${await nextInRun(ctx, kind, day)}`;
}

/** The next six digits of a run of numbers, which begins with each period anew and leaves none out. */
export async function nextInRun(ctx: Context, kind: string, period: string): Promise<string> {
  const [row] = await ctx.tx
    .insert(dayNumbers)
    .values({ kind, day: period, last: 1 })
    .onConflictDoUpdate({
      target: [dayNumbers.kind, dayNumbers.day],
      set: { last: sql`${dayNumbers.last} + 1` },
    })
    .returning({ last: dayNumbers.last });
  if (!row) throw new Error("a number was not given");
  return String(row.last).padStart(6, "0");
}
