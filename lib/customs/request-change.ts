import { z } from "zod";
import { type ApplicationChangeRow, applicationChanges } from "#db/schema/applications";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { sendChange } from "#lib/customs/change-document";
import { openCorrection, sealCorrection } from "#lib/customs/corrected-fields";
import { makeWayForChange } from "#lib/customs/make-way-for-change";
import { holdPieces, lockAsked } from "#lib/customs/pieces-of-change";
import { Correction, isEmptyCorrection, mergeCorrections } from "#lib/domain/correction";
import { judgeChange } from "#lib/domain/judge-change";
import { quantityForm } from "#lib/domain/quantity";
import { orThrow } from "#lib/errors";
import { lockApplication } from "#lib/returns/lock-application";
import { lockReturn } from "#lib/returns/lock-return";
import { nextNumber } from "#lib/returns/next-number";
import { findOpenChange } from "#lib/returns/record-change";
import { recordApplicationFact } from "#lib/returns/record-fact";
import { uuidv7 } from "#lib/uuid";

const plates = z.array(z.string().min(1).max(20)).max(500);
const reason = z.string().trim().min(1).max(500);
const applicationNo = z.string().min(1).max(40);

const Quantity = z.strictObject({
  gnum: z.int().positive(),
  qty: z.string().regex(quantityForm),
});

export const RequestChange = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("amend"),
    applicationNo,
    /** Pieces that leave the application, and ready pieces of the same return that come into it. */
    removes: plates,
    adds: plates,
    /** How much of a line is declared ahead of goods that are still awaited; one that is not named stays. */
    quantities: z.array(Quantity).max(99),
    fields: Correction,
    reason,
  }),
  z.strictObject({ kind: z.literal("withdraw"), applicationNo, reason }),
]);
type Request = z.infer<typeof RequestChange>;

/** A withdrawal lets go of every piece, whatever was named. */
function scopeOf(input: Request) {
  if (input.kind === "amend") return { ...input, leaves: (plate: string) => input.removes.includes(plate) };
  return { ...input, removes: [], adds: [], quantities: [], fields: {}, leaves: () => true };
}

/**
 * Asks customs to change an application (CEB625 with appType 2) or to let go of it (3), as a document of its
 * own that names the first. Nothing is changed until customs answers it; meanwhile the pieces it concerns are
 * on hold. One that failed on its way is replaced by it, with what that one corrected. Refuses what
 * `judgeChange` and `lockPiecesToDeclare` refuse, and `application_problem`.
 */
export async function requestChange(
  ctx: Context,
  input: Request,
): Promise<{ applicationNo: string; copNo: string }> {
  const requestedBy = authorize(ctx, "application.declare");
  const scope = scopeOf(input);
  const { failed, application, owner } = await makeWay(ctx, input.applicationNo, scope.leaves);
  const asked = await lockAsked(ctx, application, owner, scope);
  const fields = input.kind === "amend" ? mergeCorrections(correctedBy(failed), input.fields) : {};
  const { kind } = input;
  orThrow(
    judgeChange({
      ...asked,
      applicationNo: input.applicationNo,
      status: application.status,
      kind,
      isOpen: (await findOpenChange(ctx, application.id)) !== null,
      corrects: !isEmptyCorrection(fields),
    }),
  );
  const change = { id: uuidv7(), copNo: await nextNumber(ctx, "change") };
  await sendChange(ctx, { application, owner, change, kind, fields, lines: asked });
  await ctx.tx.insert(applicationChanges).values({
    ...change,
    applicationId: application.id,
    kind,
    status: "queued",
    reason: input.reason,
    linesBefore: asked.before,
    linesAfter: asked.after,
    removes: asked.leaving.map(({ id }) => id),
    adds: asked.joining.map(({ id }) => id),
    correctedSealed: sealCorrection(fields, change.id),
    requestedBy,
    requestedAt: ctx.now,
  });
  await holdPieces(ctx, [...asked.leaving, ...asked.joining], change.copNo, failed);
  const body = {
    change: change.copNo,
    kind,
    reason: input.reason,
    ...(failed ? { replaces: failed.copNo } : {}),
    before: [...asked.before],
    after: [...asked.after],
  };
  await recordApplicationFact(ctx, application, owner, {}, { type: "change_requested", body });
  return { applicationNo: input.applicationNo, copNo: change.copNo };
}

async function makeWay(ctx: Context, no: string, leaves: (plate: string) => boolean) {
  const application = await lockApplication(ctx, no);
  const owner = await lockReturn(ctx, application.returnId);
  return makeWayForChange(ctx, { application, owner }, leaves);
}

function correctedBy(failed: ApplicationChangeRow | null): Correction {
  return failed ? openCorrection(failed.correctedSealed, failed.id) : {};
}
