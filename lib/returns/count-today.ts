import { aliasedTable, and, eq, gt, gte, inArray, notExists, type SQL, sql } from "drizzle-orm";
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

export type CountedStep = keyof typeof takenBackBy;

/** How many of these steps of a person since the Shanghai day began still stand. */
export async function countToday(ctx: Context, userId: string, steps: CountedStep[]): Promise<number> {
  const own = and(eq(events.actorId, userId), isOfToday(ctx), stillStands(ctx, steps));
  return ctx.tx.$count(events, own);
}

/** Events since the Shanghai day began. */
export function isOfToday(ctx: Context): SQL {
  return gte(events.at, startOfShanghaiDay(shanghaiDayNumber(ctx.now)));
}

/** Events that are one of these steps, and that no later one took back. */
export function stillStands(ctx: Context, steps: readonly CountedStep[]): SQL | undefined {
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
  return and(inArray(events.type, [...steps]), notExists(takenBack));
}
