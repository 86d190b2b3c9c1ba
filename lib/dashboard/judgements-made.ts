import { and, eq, inArray, isNotNull, type SQL, sql } from "drizzle-orm";
import { events } from "#db/schema/history";
import { items } from "#db/schema/items";
import { type Days, inDays } from "#lib/dashboard/steps-taken";
import type { Judgement } from "#lib/domain/piece-quality";

// Conditions on events joined with their piece, one row a judgement. What was judged stands in the event itself.

const said = (key: string) => sql`(${events.body}::jsonb ->> ${key})`;

/** An inspector proposed where the rules recommended something; an outcome was settled where one was proposed. */
const isJudgement = {
  inspection: and(
    inArray(events.type, ["inspect", "inspect_again"]),
    sql`${said("recommended")} is not null and ${said("proposed")} is not null`,
  ),
  settlement: eq(events.type, "outcome_settled"),
  verification: and(inArray(events.type, ["verify", "send_back"]), sql`${said("verdict")} is not null`),
} as const satisfies Record<Judgement, SQL | undefined>;

/** The inspector's finding of the round in which an officer looked. */
const otherwiseFound = sql`exists (
  select from findings f
  where f.item_id = ${events.subjectId} and f.round = ${said("round")}::int and f.kind = 'inspection'
    and f.taken_back_at is null
    and (f.grade <> ${said("grade")} or f.original <> ${said("original")})
)`;

/** That it says other than the judgement it is held against. */
export const differs = {
  inspection: sql<boolean>`${said("proposed")} <> ${said("recommended")}`,
  settlement: sql<boolean>`${said("outcome")} <> ${items.outcomeProposed}`,
  verification: sql<boolean>`(${said("verdict")} in ('withhold', 'send_back') or ${otherwiseFound})`,
} as const satisfies Record<Judgement, SQL<boolean>>;

/** Of the piece of a judgement: there is something that it can be held against. */
export function ofPiece(judgement: Judgement): SQL | undefined {
  return judgement === "settlement" ? isNotNull(items.outcomeProposed) : undefined;
}

/** Judgements of that kind in these days; of their pieces `ofPiece` has to hold. */
export function wasJudged(judgement: Judgement, days: Days): SQL | undefined {
  return and(inDays(days), isJudgement[judgement]);
}
