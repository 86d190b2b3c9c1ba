import { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { readItemFile } from "#lib/returns/read-item-file";

export const GetVerification = z.strictObject({ plate: z.string().min(1).max(20) });

/** What the officer's screen shows of one piece. */
export async function getVerification(ctx: Context, input: z.infer<typeof GetVerification>) {
  authorize(ctx, "item.verify");
  return readItemFile(ctx, input.plate);
}
