import { eq } from "drizzle-orm";
import { type Application, applications } from "#db/schema/applications";
import type { Context } from "#lib/context";
import { AppError } from "#lib/errors";

/** Locks an application by its number. Refuses an unknown one with `not_found`. */
export async function lockApplication(ctx: Context, applicationNo: string): Promise<Application> {
  const [application] = await ctx.tx
    .select()
    .from(applications)
    .where(eq(applications.applicationNo, applicationNo))
    .for("update");
  if (!application) throw new AppError("not_found", { code: applicationNo });
  return application;
}
