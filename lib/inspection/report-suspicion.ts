import { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { addHold } from "#lib/domain/holds";
import { hasEnded, suspicions } from "#lib/domain/item";
import { AppError } from "#lib/errors";
import { lockItem } from "#lib/returns/lock-item";
import { recordItemFact } from "#lib/returns/record-fact";

export const ReportSuspicion = z.strictObject({
  plate: z.string().min(1).max(20),
  suspicion: z.enum(suspicions),
  reason: z.string().trim().min(1).max(500),
});

/** Brings a piece before the officer that looks like fraud, a counterfeit or prohibited goods: nothing moves it meanwhile. */
export async function reportSuspicion(
  ctx: Context,
  input: z.infer<typeof ReportSuspicion>,
): Promise<{ plate: string }> {
  authorize(ctx, "item.suspect");
  const { suspicion, reason } = input;
  const item = await lockItem(ctx, input.plate);
  if (hasEnded(item.state))
    throw new AppError("item_state_forbids", { state: item.state, command: "suspect" });
  const note = { type: "suspicion_reported", body: { suspicion, reason } };
  await recordItemFact(ctx, item, addHold(item, "customs", reason), note);
  return { plate: item.plate };
}
