import { eq } from "drizzle-orm";
import type { z } from "zod";
import { users } from "#db/schema/people";
import type { IssueBadge } from "#lib/auth/issue-badge";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { mayIssueBadge } from "#lib/domain/badge";
import { code128Widths, modulesOf } from "#lib/draw-code";
import { AppError } from "#lib/errors";

/** A person's badge, drawn for the printer. Refuses `not_found` who has none, or whose badge is another's to give. */
export async function getBadge(ctx: Context, { login }: z.infer<typeof IssueBadge>) {
  authorize(ctx, "badge.issue");
  const { role: issuer } = ctx.actor;
  const [person] = await ctx.tx.select().from(users).where(eq(users.login, login));
  const isOurs = issuer !== "system" && person && mayIssueBadge(issuer, person.role);
  if (!isOurs || !person.badgeCode || person.disabledAt) throw new AppError("not_found", { code: login });
  const { name, role, badgeCode: code } = person;
  return { name, role, code, widths: code128Widths(code), square: modulesOf("qrcode", code) };
}
