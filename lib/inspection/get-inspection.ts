import { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { readItemFile } from "#lib/returns/read-item-file";

export const GetInspection = z.strictObject({ plate: z.string().min(1).max(20) });

/** What the inspection bench shows of one piece. */
export async function getInspection(ctx: Context, input: z.infer<typeof GetInspection>) {
  authorize(ctx, "item.inspect");
  return readItemFile(ctx, input.plate);
}
