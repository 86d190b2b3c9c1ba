import { and, eq, inArray, not, or, type SQL, sql } from "drizzle-orm";
import { batches } from "#db/schema/batches";
import { destructionDays } from "#lib/domain/destruction";
import { lastDestroyedDay, pressingUntil } from "#lib/domain/destruction-due";
import type { DestructionStep } from "#lib/domain/destruction-path";
import { shanghaiDay } from "#lib/domain/shanghai";

// Conditions on rows of `batches`, written with the tables' names, because Drizzle leaves names out where
// a query reads one table only.

/** A destruction whose time runs since customs approved it, be it sealed and signed by the house or not. */
export const hasDestructionDay = and(
  eq(batches.outcome, "destroy"),
  inArray(batches.status, ["open", "sealed", "approved"]),
  sql`batches.papers ? 'approvalDate'`,
);

/** A destruction that the house approved as well and that is not yet written off. */
const isBeingDestroyed = and(eq(batches.outcome, "destroy"), eq(batches.status, "approved"));

/** A step was taken under the present seal. */
function took(step: DestructionStep): SQL {
  return sql`exists (select from destruction_steps s
    where s.batch_id = batches.id and s.round = batches.round and s.step = ${step})`;
}

/** Loads that an officer is to see before they leave the zone: their list is confirmed. */
export const waitsForWitness = and(
  isBeingDestroyed,
  batches.witnessRequired,
  took("confirmed"),
  not(took("witnessed")),
);

/** Lists of a destruction that another person confirms. */
export const waitsForConfirmation = and(isBeingDestroyed, took("listed"), not(took("confirmed")));

/** Why a weight differs or a destruction was late, which a supervisor accepts. */
export const waitsForAcceptance = and(isBeingDestroyed, took("explained"), not(took("accepted")));

/** Loads that are to be destroyed and still here, and that nobody asked a witness for. */
export const mayBeWitnessed = and(
  eq(batches.outcome, "destroy"),
  inArray(batches.status, ["sealed", "approved"]),
  not(batches.witnessRequired),
  not(took("left")),
);

/** Loads that were destroyed and whose papers are not yet in and declared. */
export const waitsForPapers = and(isBeingDestroyed, took("destroyed"), not(took("declared")));

/** The last lawful day for destroying, as `lastDestructionDay` counts it. */
const lastDay = sql`((batches.papers ->> 'approvalDate')::date + ${destructionDays}::int + batches.extended_days)`;

const destroyedOn = sql`(select ((s.facts ->> 'videoTo')::timestamptz at time zone 'Asia/Shanghai')::date
  from destruction_steps s
  where s.batch_id = batches.id and s.round = batches.round and s.step = 'destroyed')`;

/** Destructions near their last lawful day or past it, and those whose papers are: as `pressingUntil` says it. */
export function isPressing(now: Date, daysOff: readonly string[]): SQL | undefined {
  const until = pressingUntil(shanghaiDay(now), daysOff);
  return or(
    and(hasDestructionDay, not(took("destroyed")), sql`${lastDay} <= ${until.destroy}::date`),
    and(waitsForPapers, sql`${destroyedOn} <= ${lastDestroyedDay(until.papers, daysOff)}::date`),
  );
}
