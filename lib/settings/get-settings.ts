import { asc, sql } from "drizzle-orm";
import { users } from "#db/schema/people";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { readSetting } from "#lib/read-setting";

/** What the house decides, and who has an account. Passwords are never read. */
export async function getSettings(ctx: Context) {
  authorize(ctx, "settings.read");
  const people = await ctx.tx
    .select({
      login: users.login,
      name: users.name,
      role: users.role,
      scopeCode: users.scopeCode,
      badgeCode: sql<string | null>`right(${users.badgeCode}, 4)`,
      officerNumber: users.officerNumber,
      disabledAt: users.disabledAt,
      createdAt: users.createdAt,
    })
    .from(users)
    .orderBy(asc(users.role), asc(users.login));
  return {
    people,
    declareAutomatically: await readSetting(ctx, "declareAutomatically"),
    claimHours: await readSetting(ctx, "claimHours"),
    lockMinutes: await readSetting(ctx, "lockMinutes"),
    destructionWitnessed: await readSetting(ctx, "destructionWitnessed"),
    destructionToleranceMille: await readSetting(ctx, "destructionToleranceMille"),
    reminderDays: await readSetting(ctx, "reminderDays"),
    accountBooks: await readSetting(ctx, "accountBooks"),
    returnAddress: await readSetting(ctx, "returnAddress"),
    preDeclaration: await readSetting(ctx, "preDeclaration"),
  };
}
