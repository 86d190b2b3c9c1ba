import { asc, type SQL, sql } from "drizzle-orm";
import { batches } from "#db/schema/batches";
import type { Context } from "#lib/context";
import { nextStep } from "#lib/domain/batch-rules";
import { lastDestructionDay } from "#lib/domain/destruction";
import { type DestructionDue, dueOfDestruction } from "#lib/domain/destruction-due";
import type { TakenSteps } from "#lib/domain/destruction-path";
import { readDaysOff } from "#lib/read-days-off";
import { readSetting } from "#lib/read-setting";

/** What happened to a destruction under its present seal, as the next step asks for it. */
export const takenSteps = sql<TakenSteps>`(
  select coalesce(jsonb_object_agg(s.step, jsonb_build_object('facts', s.facts)), '{}') from destruction_steps s
  where s.batch_id = batches.id and s.round = batches.round)`;

/** By the day on which each owes something; what owes nothing comes last, as it stands. */
export function nearestFirst(a: { due: DestructionDue | null }, b: { due: DestructionDue | null }): number {
  const [one, other] = [a.due?.day ?? "9999", b.due?.day ?? "9999"];
  return one < other ? -1 : Number(one > other);
}

/** Destructions that pass a condition, with what each waits for and by when, the nearest day first. */
export async function listDestructions(ctx: Context, where: SQL | undefined) {
  const { value: toleranceMille } = await readSetting(ctx, "destructionToleranceMille");
  const daysOff = await readDaysOff(ctx);
  const rows = await ctx.tx
    .select({
      batchNo: batches.batchNo,
      receiver: batches.receiver,
      outcome: batches.outcome,
      status: batches.status,
      papers: batches.papers,
      extendedDays: batches.extendedDays,
      witnessRequired: batches.witnessRequired,
      taken: takenSteps,
      pieces: sql<number>`(select count(*)::int from items where items.batch_id = batches.id)`,
    })
    .from(batches)
    .where(where)
    .orderBy(asc(batches.batchNo));
  return rows
    .map(({ batchNo, receiver, pieces, witnessRequired, taken, ...row }) => {
      const path = { taken, witnessRequired, toleranceMille, lastDay: lastDestructionDay(row) };
      return {
        batchNo,
        receiver,
        pieces,
        next: nextStep({ ...row, pieces, cleared: false, path }),
        due: dueOfDestruction(path, daysOff),
      };
    })
    .toSorted(nearestFirst);
}
