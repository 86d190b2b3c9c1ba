import { and, asc, eq, isNull, lte } from "drizzle-orm";
import { items } from "#db/schema/items";
import { plateRolls, rollPlates } from "#db/schema/plate-rolls";
import type { Context } from "#lib/context";
import { makeRoll } from "#lib/receiving/make-roll";
import { printRoll } from "#lib/receiving/print-roll";
import { runUseCase } from "#lib/run-use-case";
import type { Player } from "./accounts.ts";
import { dayMs } from "./calendar.ts";

const benchOfRoll = "A2";

/** One bench got a roll of plates a few days ago and uses it since. */
export async function makePlateRoll(supervisor: Player, present: Date): Promise<void> {
  const now = new Date(present.getTime() - 3 * dayMs);
  const plates = 100;
  const made = { now, once: { route: "demo", key: "roll-1", request: String(plates) } };
  const { rollNo } = await runUseCase(supervisor, makeRoll, { plates }, made);
  const asked = { rollNo, reason: null, note: null };
  const printed = { now, once: { route: "demo", key: "roll-1-print", request: String(rollNo) } };
  await runUseCase(supervisor, printRoll, asked, printed);
}

/** The next plate of the roll that a bench has at that time, if it has one and the roll is not used up. */
export async function nextOfRoll(ctx: Context, bench: string): Promise<string | null> {
  if (bench !== benchOfRoll) return null;
  const [next] = await ctx.tx
    .select({ plate: rollPlates.plate })
    .from(rollPlates)
    .innerJoin(plateRolls, eq(plateRolls.rollNo, rollPlates.rollNo))
    .leftJoin(items, eq(items.plate, rollPlates.plate))
    .where(and(lte(plateRolls.madeAt, ctx.now), isNull(items.id)))
    .orderBy(asc(rollPlates.plate))
    .limit(1);
  return next?.plate ?? null;
}
