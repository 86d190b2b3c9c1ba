import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { users } from "#db/schema/people";
import { noteAccountChange } from "#lib/auth/note-account-change";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { mayIssueBadge } from "#lib/domain/badge";
import { AppError } from "#lib/errors";

export const IssueBadge = z.strictObject({ login: z.string().min(1).max(64) });

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const badgeLength = 12;

/**
 * Gives a person a new badge; the one before is worth nothing from now on. Refuses `not_found`, `account_disabled`
 * and, for a person whose badge is another's to give, `not_permitted`.
 */
export async function issueBadge(
  ctx: Context,
  { login }: z.infer<typeof IssueBadge>,
): Promise<{ login: string; badgeCode: string }> {
  authorize(ctx, "badge.issue");
  const { role: issuer } = ctx.actor;
  const [person] = await ctx.tx.select().from(users).where(eq(users.login, login)).for("update");
  if (!person) throw new AppError("not_found", { code: login });
  if (issuer === "system" || !mayIssueBadge(issuer, person.role)) {
    throw new AppError("not_permitted", { action: "badge.issue" });
  }
  if (person.disabledAt) throw new AppError("account_disabled");
  const badgeCode = `OP-${[...randomBytes(badgeLength)].map((byte) => ALPHABET.charAt(byte % 32)).join("")}`;
  await ctx.tx.update(users).set({ badgeCode }).where(eq(users.id, person.id));
  await noteAccountChange(ctx, { login, kind: "badge" });
  return { login, badgeCode };
}
