import { aliasedTable, and, count, eq, gt, gte, inArray, notExists, sql } from "drizzle-orm";
import { events } from "#db/schema/history";
import type { Context } from "#lib/context";
import { endOfShanghaiDay, shanghaiDayNumber } from "#lib/domain/shanghai";

/** The steps a bench counts, each with what takes it back. */
const takenBackBy = {
  receive: ["void"],
  stage: ["unstage"],
  stage_move_out: ["unstage_move_out"],
  put_in_wave: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

type CountedStep = keyof typeof takenBackBy;

/** How many of these steps of a person since the Shanghai day began still stand. */
export async function countToday(ctx: Context, userId: string, steps: CountedStep[]): Promise<number> {
  const since = endOfShanghaiDay(shanghaiDayNumber(ctx.now) - 1);
  const later = aliasedTable(events, "later");
  const takenBack = ctx.tx
    .select({ one: sql`1` })
    .from(later)
    .where(
      and(
        eq(later.subjectKind, events.subjectKind),
        eq(later.subjectId, events.subjectId),
        gt(later.sequence, events.sequence),
        inArray(
          later.type,
          steps.flatMap((step): readonly string[] => takenBackBy[step]),
        ),
      ),
    );
  const [row] = await ctx.tx
    .select({ total: count() })
    .from(events)
    .where(
      and(
        eq(events.actorId, userId),
        gte(events.at, since),
        inArray(events.type, steps),
        notExists(takenBack),
      ),
    );
  return row?.total ?? 0;
}
