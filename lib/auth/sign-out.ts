import { eq } from "drizzle-orm";
import { sessions } from "#db/schema/people";
import type { Context } from "#lib/context";

/** Ends a session at once; its cookie points at nothing from the next request on. */
export async function signOut(ctx: Context, input: { sessionId: string }): Promise<void> {
  await ctx.tx.update(sessions).set({ revokedAt: ctx.now }).where(eq(sessions.id, input.sessionId));
}
