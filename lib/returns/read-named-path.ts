import { asc, eq } from "drizzle-orm";
import { type Batch, loadPhotos } from "#db/schema/batches";
import type { Context } from "#lib/context";
import type { DestructionPath, TakenSteps } from "#lib/domain/destruction-path";
import { namesOf } from "#lib/returns/names-of";
import { readPath } from "#lib/returns/read-path";

/** How far a destruction has come, with the names of who took its steps in place of their ids, an officer's by number. */
export async function readNamedPath(ctx: Context, row: Batch): Promise<DestructionPath> {
  const path = await readPath(ctx, row);
  const nameOf = await namesOf(
    ctx,
    Object.values(path.taken).map(({ by }) => by),
  );
  const named = Object.entries(path.taken).map(([step, one]) => [step, { ...one, by: nameOf(one.by) }]);
  return { ...path, taken: Object.fromEntries(named) as TakenSteps };
}

/** The photos of a load in the order they were taken. */
export function readLoadPhotos(ctx: Context, batchId: string) {
  return ctx.tx
    .select({ id: loadPhotos.id, moment: loadPhotos.moment, sha256: loadPhotos.sha256 })
    .from(loadPhotos)
    .where(eq(loadPhotos.batchId, batchId))
    .orderBy(asc(loadPhotos.takenAt), asc(loadPhotos.id));
}
