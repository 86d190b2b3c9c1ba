import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { events } from "#db/schema/history";
import { users } from "#db/schema/people";
import { parcels } from "#db/schema/returns";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { type DayWork, sumWork } from "#lib/domain/day-work";
import { readSetting } from "#lib/read-setting";
import { type CountedStep, isOfToday, stillStands } from "#lib/returns/count-today";

const stepsOf: Readonly<Record<DayWork, readonly CountedStep[]>> = {
  received: ["receive"],
  inspected: ["inspect", "inspect_again"],
  verified: ["verify", "send_back"],
  booked: ["put_in_wave"],
  loaded: ["stage", "stage_move_out"],
};

/**
 * Everybody who has done something to goods since the Shanghai day began: since when, when last, at which bench they
 * have a box open now, and how many pieces of each work still stand. `targets` is what the house set itself for a day.
 */
export async function listWorkers(ctx: Context) {
  authorize(ctx, "shift.arrange");
  const done = (work: DayWork) =>
    sql<number>`(count(*) filter (where ${stillStands(ctx, stepsOf[work])}))::int`;
  const rows = await ctx.tx
    .select({
      userId: users.id,
      name: users.name,
      role: users.role,
      firstAt: sql<Date>`min(${events.at})`.mapWith(events.at),
      lastAt: sql<Date>`max(${events.at})`.mapWith(events.at),
      received: done("received"),
      inspected: done("inspected"),
      verified: done("verified"),
      booked: done("booked"),
      loaded: done("loaded"),
    })
    .from(events)
    .innerJoin(users, eq(users.id, events.actorId))
    .where(isOfToday(ctx))
    .groupBy(users.id)
    .orderBy(asc(users.role), asc(users.name), asc(users.id));
  const benches = await readBenches(ctx);
  const { value: targets } = await readSetting(ctx, "dayTargets");
  const workers = rows.map((row) => ({ ...row, benches: benches.get(row.userId) ?? [] }));
  return { workers, done: sumWork(rows), targets };
}

/** The benches at which each person has a box before them. */
async function readBenches(ctx: Context): Promise<Map<string, string[]>> {
  const rows = await ctx.tx
    .selectDistinct({ userId: parcels.openedBy, bench: parcels.bench })
    .from(parcels)
    .where(and(eq(parcels.status, "opened"), isNull(parcels.parkedAt)))
    .orderBy(asc(parcels.bench));
  const byPerson = new Map<string, string[]>();
  for (const { userId, bench } of rows) {
    if (userId && bench) byPerson.set(userId, [...(byPerson.get(userId) ?? []), bench]);
  }
  return byPerson;
}
