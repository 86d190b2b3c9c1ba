import { and, asc, eq, exists, isNotNull, or, sql } from "drizzle-orm";
import { offices } from "#db/schema/offices";
import { users } from "#db/schema/people";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { readSetting } from "#lib/read-setting";
import { countOfficeKeys } from "#lib/settings/count-office-keys";

/**
 * What the house decides, who has an account, and how the offices hear us: those with an endpoint of their
 * own, and those whose officers read here. Keys are counted; neither they nor passwords are ever read.
 */
export async function getSettings(ctx: Context) {
  authorize(ctx, "settings.read");
  const people = await ctx.tx
    .select({
      login: users.login,
      name: users.name,
      role: users.role,
      scopeCode: users.scopeCode,
      badgeCode: users.badgeCode,
      officerNumber: users.officerNumber,
      disabledAt: users.disabledAt,
      createdAt: users.createdAt,
    })
    .from(users)
    .orderBy(asc(users.role), asc(users.login));
  const reads = ctx.tx
    .select({ one: sql`1` })
    .from(users)
    .where(and(eq(users.role, "origin_officer"), eq(users.scopeCode, offices.code)));
  const heard = await ctx.tx
    .select({ code: offices.code, name: offices.nameZh, endpoint: offices.endpoint })
    .from(offices)
    .where(or(isNotNull(offices.endpoint), exists(reads)))
    .orderBy(asc(offices.code));
  const keys = await countOfficeKeys(ctx);
  return {
    people,
    offices: heard.map((office) => ({ ...office, keys: keys.get(office.code) ?? 0 })),
    declareAutomatically: await readSetting(ctx, "declareAutomatically"),
  };
}
