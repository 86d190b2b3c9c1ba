import { eq } from "drizzle-orm";
import { z } from "zod";
import { users } from "#db/schema/people";
import { verifyPin } from "#lib/auth/verify-pin";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { scanEntries } from "#lib/domain/barcode/scan-entry";
import { findingFields } from "#lib/domain/finding";
import { declaredDifferences, type ItemState, type Verdict, verdicts } from "#lib/domain/item";
import { pinForm } from "#lib/domain/pin";
import { AppError } from "#lib/errors";
import { lockItem } from "#lib/returns/lock-item";
import { recordVerdict } from "#lib/verification/record-verdict";
import { requireOtherPerson } from "#lib/verification/require-other-person";
import { requireVerifiable } from "#lib/verification/require-verifiable";

export const VerifyItem = z
  .strictObject({
    plate: z.string().min(1).max(20),
    verdict: z.enum(verdicts),
    ...findingFields,
    /** The instruction of customs' own system under which the officer looked, where there is one. */
    instructionNo: z.string().trim().min(1).max(40).nullable(),
    /** What customs was told otherwise: the application is amended or withdrawn with the send-back. */
    differs: z.array(z.enum(declaredDifferences)).max(3).optional(),
    pin: z.string().regex(pinForm),
    /** How the plate came to the bench; nothing where the piece was chosen from a list. */
    entry: z.enum(scanEntries).nullish(),
  })
  .refine(({ verdict, differs = [] }) => differs.length === 0 || verdict === "send_back", {
    path: ["differs"],
  });
export type Verification = z.infer<typeof VerifyItem>;

export type Verified = {
  plate: string;
  state: ItemState;
  verdict: Verdict;
  /** For the mark on the record; null for an officer whose number is not entered yet. */
  officerNumber: string | null;
  verifiedAt: string;
};

/**
 * The officer's finding and verdict on a declared piece, signed with the PIN before anything is
 * written. Refuses who inspected the piece (`own_work`), a verdict other than a plain yes without
 * words (`reason_needed`), and a yes to goods that are not the original ones (`item_not_conforming`).
 */
export async function verifyItem(ctx: Context, input: Verification): Promise<Verified> {
  const userId = authorize(ctx, "item.verify");
  await verifyPin(ctx, userId, input.pin);
  const item = await lockItem(ctx, input.plate);
  await requireVerifiable(ctx, item);
  await requireOtherPerson(ctx, item, userId);
  const { verdict, original, note } = input;
  const isYes = verdict === "confirm" || verdict === "confirm_with_remark";
  if (verdict !== "confirm" && note === null) throw new AppError("reason_needed");
  if (isYes && original === "no") throw new AppError("item_not_conforming");
  const moved = await recordVerdict(ctx, item, input, userId);
  const [officer] = await ctx.tx
    .select({ officerNumber: users.officerNumber })
    .from(users)
    .where(eq(users.id, userId));
  const officerNumber = officer?.officerNumber ?? null;
  const { plate, state } = moved;
  return { plate, state, verdict, officerNumber, verifiedAt: ctx.now.toISOString() };
}
