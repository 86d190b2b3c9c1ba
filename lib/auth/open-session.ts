import { sessions } from "#db/schema/people";
import type { Context } from "#lib/context";
import { uuidv7 } from "#lib/uuid";

/** How long a session lasts at most. */
export const sessionHours = 12;

/** Opens a session for a person who proved to be it. Returns its id, which goes into the signed cookie. */
export async function openSession(ctx: Context, userId: string): Promise<string> {
  const id = uuidv7();
  const expiresAt = new Date(ctx.now.getTime() + sessionHours * 3_600_000);
  await ctx.tx.insert(sessions).values({ id, userId, createdAt: ctx.now, expiresAt });
  return id;
}
