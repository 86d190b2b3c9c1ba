import { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { actionOfStep } from "#lib/domain/destruction-path";
import { takeStep } from "#lib/outbound/take-step";
import { weightGrams } from "#lib/outbound/weight-grams";

export const RecordDestruction = z.strictObject({
  batchNo: z.string().min(1).max(20),
  /** Camera and time span; the recording itself is kept elsewhere, three years at least. */
  camera: z.string().trim().min(1).max(60),
  videoFrom: z.iso.datetime({ offset: true }),
  /** When it ended: the goods were destroyed by then. */
  videoTo: z.iso.datetime({ offset: true }),
  weightGrams,
});

/**
 * Records that the goods were destroyed before the camera, and what they weighed. From here the papers have 15 working
 * days; the pieces are closed once those are in. What was destroyed after the last lawful day is overdue, and waits to
 * be explained and accepted. Refuses `destruction_time_ahead`, `load_photos_missing`, `video_span_wrong`, and a
 * contractor whose licence ended meanwhile.
 */
export async function recordDestruction(
  ctx: Context,
  { batchNo, ...facts }: z.infer<typeof RecordDestruction>,
): Promise<{ batchNo: string }> {
  const by = authorize(ctx, actionOfStep.destroyed);
  return takeStep(ctx, batchNo, { step: "destroyed", by, facts });
}
