import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { ascending, descending } from "#db/order";
import { outbox } from "#db/schema/outbox";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { destinationOfOwner } from "#lib/domain/owner-reminder";
import { cursorText, cutPage, readCursor } from "#lib/http/keyset";
import { readSaid } from "#lib/webhooks/read-said";

const messageId = "[\\x21-\\x7e]{1,200}";

export const ListWebhookMessages = z.object({
  after: cursorText(messageId),
  before: cursorText(messageId),
});

const pageSize = 30;

/** A page of what was sent to the acting owner's system, the latest first, and how it went. */
export async function listWebhookMessages(ctx: Context, asked: z.infer<typeof ListWebhookMessages>) {
  authorize(ctx, "webhook.read");
  const own = and(
    eq(outbox.channel, "owner"),
    eq(outbox.destination, destinationOfOwner(ctx.actor.scopeCode ?? "")),
  );
  const place = readCursor(asked);
  const found = await ctx.tx
    .select({
      id: outbox.id,
      body: outbox.body,
      createdAt: outbox.createdAt,
      deliveredAt: outbox.deliveredAt,
      attempts: outbox.attempts,
      lastProblem: outbox.lastProblem,
    })
    .from(outbox)
    .where(and(own, place ? beyond(place) : undefined))
    .orderBy(
      ...(place?.backwards
        ? [ascending(outbox.createdAt), desc(outbox.id)]
        : [descending(outbox.createdAt), asc(outbox.id)]),
    )
    .limit(pageSize + 1);
  const { rows, ...beside } = cutPage(found, pageSize, asked, ({ createdAt: at, id }) => ({ at, id }));
  return {
    rows: rows.map(({ body, ...row }) => ({ ...row, ...readSaid(body) })),
    total: await ctx.tx.$count(outbox, own),
    ...beside,
  };
}

/** Rows after the cursor in the list's order, or before it. */
function beyond({ at, id, backwards }: NonNullable<ReturnType<typeof readCursor>>): SQL {
  const moment = at.toISOString();
  return backwards
    ? sql`${outbox.createdAt} >= ${moment} and (${outbox.createdAt} > ${moment} or ${outbox.id} < ${id})`
    : sql`${outbox.createdAt} <= ${moment} and (${outbox.createdAt} < ${moment} or ${outbox.id} > ${id})`;
}
