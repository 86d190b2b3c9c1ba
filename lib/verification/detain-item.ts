import { z } from "zod";
import { verifyPin } from "#lib/auth/verify-pin";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import type { ItemState } from "#lib/domain/item";
import { pinForm } from "#lib/domain/pin";
import { lockItem } from "#lib/returns/lock-item";
import { moveItem } from "#lib/returns/move-item";

export const DetainItem = z.strictObject({
  plate: z.string().min(1).max(20),
  documentNo: z.string().trim().min(1).max(60),
  reason: z.string().trim().min(1).max(500),
  pin: z.string().regex(pinForm),
});

/** The officer takes a piece under customs' own hands, signed with the PIN, whatever it waits for; its load goes on without it. */
export async function detainItem(
  ctx: Context,
  input: z.infer<typeof DetainItem>,
): Promise<{ plate: string; state: ItemState }> {
  const userId = authorize(ctx, "item.detain");
  await verifyPin(ctx, userId, input.pin);
  const item = await lockItem(ctx, input.plate);
  const { documentNo, reason } = input;
  const facts = {
    ...({ outcome: "detained", outcomeBasis: "customs_decision", settledAt: ctx.now } as const),
    batchId: null,
  };
  const { plate, state } = await moveItem(ctx, item, "detain", facts, { body: { documentNo, reason } });
  if (item.batchId) ctx.changed.add("batches");
  return { plate, state };
}
