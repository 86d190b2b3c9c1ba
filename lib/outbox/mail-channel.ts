import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { mailChoicesMade } from "#db/schema/notices";
import { outbox } from "#db/schema/outbox";
import { users } from "#db/schema/people";
import { type Context, systemActor } from "#lib/context";
import { letterHours, letterSealedTo } from "#lib/domain/notice-mail";
import { env } from "#lib/env";
import type { Channel, Letter } from "#lib/outbox/channel";
import type { ClaimedMessage } from "#lib/outbox/claim-due";
import type { Sent } from "#lib/outbox/send-outcome";
import { runUseCase } from "#lib/run-use-case";
import { unseal } from "#lib/vault";

/** Letters to people of the house and its partners, by e-mail; the post office is one destination. */
export const mailChannel = {
  topic: "notices",
  prepare,
  buildRequest,
  onDelivered: () => Promise.resolve(),
} satisfies Channel;

const Written = z.object({
  userId: z.uuid(),
  to: z.string(),
  fromName: z.string(),
  subject: z.string(),
  text: z.string(),
});

/** A letter that nobody wants any more is over with, unsent: its person chose otherwise, is gone, or it is old. */
async function prepare(message: ClaimedMessage, clock: () => Date): Promise<Sent | null> {
  const isWanted = await runUseCase(systemActor, isStillWanted, message, { now: clock() });
  if (isWanted) return null;
  return { delivered: true, status: null, trouble: "not_wanted", words: "", retryAfterMs: null };
}

async function isStillWanted(ctx: Context, message: ClaimedMessage): Promise<boolean> {
  const { userId, to } = read(message);
  const [found] = await ctx.tx
    .select({ choice: mailChoicesMade.choice, createdAt: outbox.createdAt })
    .from(mailChoicesMade)
    .innerJoin(users, eq(users.id, mailChoicesMade.userId))
    .innerJoin(outbox, eq(outbox.id, message.id))
    .where(and(eq(users.id, userId), isNull(users.disabledAt), eq(mailChoicesMade.address, to)));
  if (!found || found.choice === "none") return false;
  return ctx.now.getTime() - found.createdAt.getTime() < letterHours * 3_600_000;
}

/** Null where the house has no post office now. */
async function buildRequest(_ctx: Context, message: ClaimedMessage): Promise<Letter | null> {
  const { SMTP_FROM: from } = env();
  if (!from) return null;
  const { userId: _, ...written } = read(message);
  return { id: message.id, from, ...written };
}

function read({ id, body }: ClaimedMessage): z.infer<typeof Written> {
  return Written.parse(JSON.parse(unseal(body, letterSealedTo(id))));
}
