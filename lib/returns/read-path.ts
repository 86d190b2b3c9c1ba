import { and, count, eq } from "drizzle-orm";
import { type Batch, destructionStepsTaken, loadPhotos } from "#db/schema/batches";
import type { Context } from "#lib/context";
import { lastDestructionDay } from "#lib/domain/destruction";
import { type DestructionPath, noPath, type TakenSteps } from "#lib/domain/destruction-path";
import { readSetting } from "#lib/read-setting";

type Load = Pick<Batch, "id" | "outcome" | "round" | "witnessRequired" | "papers" | "extendedDays">;

/** How far a destruction has come under its present seal; any other load has no such path. */
export async function readPath(ctx: Context, row: Load): Promise<DestructionPath> {
  if (row.outcome !== "destroy") return noPath;
  const { step, by, at, facts } = destructionStepsTaken;
  const rows = await ctx.tx
    .select({ step, by, at, facts })
    .from(destructionStepsTaken)
    .where(and(eq(destructionStepsTaken.batchId, row.id), eq(destructionStepsTaken.round, row.round)));
  const taken = Object.fromEntries(rows.map(({ step: name, ...one }) => [name, one])) as TakenSteps;
  const { value: toleranceMille } = await readSetting(ctx, "destructionToleranceMille");
  return {
    taken,
    witnessRequired: row.witnessRequired,
    toleranceMille,
    photos: await countPhotos(ctx, row.id),
    lastDay: lastDestructionDay(row),
  };
}

async function countPhotos(ctx: Context, batchId: string): Promise<DestructionPath["photos"]> {
  const rows = await ctx.tx
    .select({ moment: loadPhotos.moment, photos: count() })
    .from(loadPhotos)
    .where(eq(loadPhotos.batchId, batchId))
    .groupBy(loadPhotos.moment);
  return { ...noPath.photos, ...Object.fromEntries(rows.map(({ moment, photos }) => [moment, photos])) };
}
