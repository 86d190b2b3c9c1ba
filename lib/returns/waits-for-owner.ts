import { and, gte, inArray, isNull, type SQL } from "drizzle-orm";
import { items } from "#db/schema/items";
import { answerableStates } from "#lib/domain/goods-view";
import { silenceCountsBefore } from "#lib/domain/owner-answer";

/** Admitted pieces in the house that their owner has not answered, and whose silence is no yes yet. */
export function waitsForOwner(now: Date): SQL | undefined {
  return and(
    inArray(items.state, [...answerableStates]),
    isNull(items.ownerResponse),
    gte(items.admittedAt, silenceCountsBefore(now)),
  );
}
