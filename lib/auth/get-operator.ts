import { requireUser } from "#lib/authorize";
import type { Context } from "#lib/context";

/** Whose session it is, for a screen that wants to know before it reads itself anew. */
export async function getOperator(ctx: Context): Promise<{ userId: string }> {
  return { userId: requireUser(ctx) };
}
