import { aliasedTable, and, eq, gt, gte, inArray, notExists, sql } from "drizzle-orm";
import { events } from "#db/schema/history";
import type { Context } from "#lib/context";
import { shanghaiDayNumber, startOfShanghaiDay } from "#lib/domain/shanghai";

/** The steps a bench counts, each with what takes it back. */
const takenBackBy = {
  receive: ["void"],
  stage: ["unstage"],
  stage_move_out: ["unstage_move_out"],
  put_in_wave: [],
  inspect: ["reopen_inspection"],
  inspect_again: [],
  verify: [],
  send_back: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

type CountedStep = keyof typeof takenBackBy;

/** How many of these steps of a person since the Shanghai day began still stand. */
export async function countToday(ctx: Context, userId: string, steps: CountedStep[]): Promise<number> {
  const since = startOfShanghaiDay(shanghaiDayNumber(ctx.now));
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
  const own = and(eq(events.actorId, userId), gte(events.at, since), inArray(events.type, steps));
  return ctx.tx.$count(events, and(own, notExists(takenBack)));
}
