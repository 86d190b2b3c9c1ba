import { eq } from "drizzle-orm";
import { users } from "#db/schema/people";
import { authorizeSystem } from "#lib/authorize";
import type { Context } from "#lib/context";

/** The account of a login, or null; for the command line. */
export async function findUser(ctx: Context, login: string): Promise<{ userId: string } | null> {
  authorizeSystem(ctx);
  const [user] = await ctx.tx.select({ userId: users.id }).from(users).where(eq(users.login, login));
  return user ?? null;
}
