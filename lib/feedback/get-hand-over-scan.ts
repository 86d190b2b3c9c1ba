import { eq } from "drizzle-orm";
import { z } from "zod";
import { manualDeliveries } from "#db/schema/rejections";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";

export const GetHandOverScan = z.strictObject({ id: z.uuid() });

/** Finds the scan of a paper that a reader of its message may see; any other does not exist. */
export async function getHandOverScan(
  ctx: Context,
  { id }: z.infer<typeof GetHandOverScan>,
): Promise<{ sha256: string }> {
  authorize(ctx, "feedback.read");
  const [row] = await ctx.tx
    .select({ sha256: manualDeliveries.scanSha256 })
    .from(manualDeliveries)
    .where(eq(manualDeliveries.id, id));
  if (!row) throw new AppError("not_found");
  return row;
}
