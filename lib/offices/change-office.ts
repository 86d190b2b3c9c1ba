import { eq } from "drizzle-orm";
import { offices } from "#db/schema/offices";
import { withAllInSight } from "#db/scope";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { canonicalJson } from "#lib/domain/canonical-json";
import { endpointTrouble, OfficeCode, OfficeSettings } from "#lib/domain/office-registry";
import { env } from "#lib/env";
import { AppError } from "#lib/errors";
import { lockOffice } from "#lib/offices/lock-office";
import { moveWaiting } from "#lib/offices/move-waiting";
import { noteChange } from "#lib/offices/note-change";

export const ChangeOffice = OfficeSettings.safeExtend({ code: OfficeCode });

/**
 * Says how an office hears us from now on; what was before stays, with who changed it. What waits follows:
 * where the endpoint is taken away the messages lie in the inbox, where the office takes messages in its
 * hours only none leaves before it opens, and silence alarms by the hours that hold now. Messages keep the form in which they were written. Refuses
 * `endpoint_refused`; the same settings again change nothing.
 */
export async function changeOffice(
  ctx: Context,
  input: typeof ChangeOffice._output,
): Promise<{ changed: boolean }> {
  authorize(ctx, "office.edit");
  const { code, ...given } = input;
  const wanted = { ...given, contact: given.contact || null };
  const trouble = wanted.endpoint && endpointTrouble(wanted.endpoint, env().CUSTOMS_CHANNEL === "sandbox");
  if (trouble) throw new AppError("endpoint_refused", { problem: trouble });
  const before = await lockOffice(ctx, code);
  if (canonicalJson(before) === canonicalJson(wanted)) return { changed: false };
  await ctx.tx.update(offices).set(wanted).where(eq(offices.code, code));
  await noteChange(ctx, code, "settings", { before, after: wanted });
  await withAllInSight(ctx.tx, ctx.actor.scope, () => moveWaiting(ctx, code, before, wanted));
  ctx.changed.add("feedback");
  return { changed: true };
}
