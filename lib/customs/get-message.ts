import { and, desc, eq } from "drizzle-orm";
import type { z } from "zod";
import { customsInbound, messageLooks } from "#db/schema/customs-messages";
import { users } from "#db/schema/people";
import { withAllInSight } from "#db/scope";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { maskMessage } from "#lib/customs/mask-message";
import { readRawMessage, type WhichMessage } from "#lib/customs/raw-message";
import { AppError } from "#lib/errors";

const shownCharacters = 100_000;
const looksShown = 50;

/** One message as it went over the wire, for reading: the buyer masked, with whoever had it in clear and why. */
export async function getMessage(ctx: Context, which: z.infer<typeof WhichMessage>) {
  authorize(ctx, "wire.read");
  const { direction, id } = which;
  const body = await withAllInSight(ctx.tx, ctx.actor.scope, () => readRawMessage(ctx, which));
  if (!body) throw new AppError("not_found", { code: id });
  const text = maskMessage(body, direction === "out" || (await wasRead(ctx, id)));
  return {
    ...which,
    bytes: body.byteLength,
    text: text.slice(0, shownCharacters),
    isShortened: text.length > shownCharacters,
    looks: await readLooks(ctx, which),
  };
}

async function wasRead(ctx: Context, id: string): Promise<boolean> {
  const [row] = await ctx.tx
    .select({ problem: customsInbound.problem })
    .from(customsInbound)
    .where(eq(customsInbound.id, id));
  return row?.problem === null;
}

function readLooks(ctx: Context, { direction, id }: z.infer<typeof WhichMessage>) {
  return ctx.tx
    .select({
      id: messageLooks.id,
      by: users.name,
      at: messageLooks.lookedAt,
      reason: messageLooks.reason,
    })
    .from(messageLooks)
    .innerJoin(users, eq(users.id, messageLooks.lookedBy))
    .where(and(eq(messageLooks.direction, direction), eq(messageLooks.messageId, id)))
    .orderBy(desc(messageLooks.lookedAt))
    .limit(looksShown);
}
