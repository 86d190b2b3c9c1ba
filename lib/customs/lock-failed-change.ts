import { eq } from "drizzle-orm";
import { applicationChanges, applications } from "#db/schema/applications";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";
import { lockReturn } from "#lib/returns/lock-return";

/** Locks a change that failed on its way, with what it is of. Refuses any other with `change_not_failed`. */
export async function lockFailedChange(ctx: Context, copNo: string) {
  const [application] = await ctx.tx
    .select()
    .from(applications)
    .where(
      eq(
        applications.id,
        ctx.tx
          .select({ id: applicationChanges.applicationId })
          .from(applicationChanges)
          .where(eq(applicationChanges.copNo, copNo)),
      ),
    )
    .for("update");
  if (!application) throw new AppError("not_found", { code: copNo });
  // Read once its application is locked: customs may have answered meanwhile.
  const [change] = await ctx.tx.select().from(applicationChanges).where(eq(applicationChanges.copNo, copNo));
  if (change?.status !== "failed") throw new AppError("change_not_failed", { code: copNo });
  return { change, application, owner: await lockReturn(ctx, application.returnId) };
}
