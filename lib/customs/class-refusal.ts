import { z } from "zod";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { judgeClassing } from "#lib/domain/judge-refusal";
import type { RefusalClass } from "#lib/domain/refusal-class";
import { orThrow } from "#lib/errors";
import { lockApplication } from "#lib/returns/lock-application";
import { lockReturn } from "#lib/returns/lock-return";
import { recordApplicationFact } from "#lib/returns/record-fact";

export const ClassRefusal = z.strictObject({
  applicationNo: z.string().min(1).max(40),
  refusalClass: z.enum(["field", "legal"]),
  reason: z.string().trim().min(1).max(500),
  /** Customs' own decision, by number and day, that lets a legal refusal go on. */
  decision: z.strictObject({ no: z.string().trim().min(1).max(60), day: z.iso.date() }).nullable(),
});

/** A person says what follows from a refusal; the history keeps who, why, and customs' decision where there is one. */
export async function classRefusal(
  ctx: Context,
  { applicationNo, refusalClass, reason, decision }: z.infer<typeof ClassRefusal>,
): Promise<{ applicationNo: string; refusalClass: RefusalClass }> {
  authorize(ctx, "application.declare");
  const application = await lockApplication(ctx, applicationNo);
  orThrow(judgeClassing(application, { refusalClass, decision }));
  const owner = await lockReturn(ctx, application.returnId);
  const body = { refusalClass, before: application.refusalClass, reason, decision };
  await recordApplicationFact(ctx, application, owner, { refusalClass }, { type: "refusal_classed", body });
  ctx.changed.add("items");
  return { applicationNo, refusalClass };
}
