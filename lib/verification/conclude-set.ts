import { z } from "zod";
import { verificationSetConclusions } from "#db/schema/verification-sets";
import { verifyPin } from "#lib/auth/verify-pin";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { pinForm } from "#lib/domain/pin";
import { instructionNumber } from "#lib/domain/selection/instruction";
import { judgeConclusion } from "#lib/domain/verification-set/judge-conclusion";
import {
  instructionSources,
  type SetStatus,
  setConclusions,
  statusOf,
} from "#lib/domain/verification-set/set";
import { orThrow } from "#lib/errors";
import { carryOutPieces, finishIfDone, nextOfSet } from "#lib/verification/carry-out-pieces";
import { lockOpenSet, readEvenPieces } from "#lib/verification/lock-set";

export const ConcludeSet = z
  .strictObject({
    setNo: z.int().min(1),
    conclusion: z.enum(setConclusions),
    note: z.string().trim().min(1).max(500),
    instructionNo: instructionNumber.nullable(),
    instructionSource: z.enum(instructionSources).nullable(),
    place: z.string().trim().min(1).max(100).nullable(),
    companion: z.string().trim().min(1).max(100).nullable(),
    pin: z.string().regex(pinForm),
  })
  .refine(
    ({ instructionNo, instructionSource }) => (instructionNo === null) === (instructionSource === null),
    {
      path: ["instructionSource"],
    },
  );

/**
 * The officer's one conclusion upon a set, signed with the PIN. A yes gives each even piece its own verdict, the first
 * at once and those of a large set by the worker, and leaves out what changed meanwhile; any difference lets only
 * `single` through, which leaves every piece to be verified by itself. Refuses `set_unseen`, `set_differs` and
 * `set_empty`.
 */
export async function concludeSet(
  ctx: Context,
  { setNo, pin, ...said }: z.infer<typeof ConcludeSet>,
): Promise<{ setNo: number; status: SetStatus }> {
  const concludedBy = authorize(ctx, "item.verify");
  await verifyPin(ctx, concludedBy, pin);
  await lockOpenSet(ctx, setNo, "update");
  orThrow(judgeConclusion(said.conclusion, await readEvenPieces(ctx, setNo)));
  const isYes = said.conclusion === "confirm";
  const concluded = { ...said, setNo, concludedBy, concludedAt: ctx.now };
  const [row] = await ctx.tx
    .insert(verificationSetConclusions)
    .values({ ...concluded, finishedAt: isYes ? null : ctx.now })
    .returning();
  if (!row) throw new Error(`the conclusion of set ${setNo} was not written`);
  ctx.changed.add("items");
  if (isYes) await carryOutPieces(ctx, row, await nextOfSet(ctx, setNo, ""));
  return { setNo, status: statusOf(said.conclusion, !isYes || (await finishIfDone(ctx, setNo))) };
}
