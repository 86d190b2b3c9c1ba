import { and, arrayContains, asc, desc, eq, exists, isNotNull, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { ascending, descending } from "#db/order";
import { customsInbound, customsMessageDocuments, customsMessages } from "#db/schema/customs-messages";
import { outbox } from "#db/schema/outbox";
import { authorize } from "#lib/authorize";
import type { Context } from "#lib/context";
import { messageViews } from "#lib/domain/customs-traffic";
import { cursorText, cutPage, readCursor } from "#lib/http/keyset";

const messageId = "[\\x21-\\x7e]{1,200}";

/** What an address asks for; what cannot be read as one asks for nothing. */
export const ListMessages = z.object({
  view: z.enum(messageViews).default("in").catch("in"),
  /** The number of a document that the message speaks of. */
  about: z
    .string()
    .trim()
    .regex(/^[\x21-\x7e]{1,40}$/)
    .optional()
    .catch(undefined),
  after: cursorText(messageId),
  before: cursorText(messageId),
});
type Asked = z.infer<typeof ListMessages>;

const pageSize = 50;

/** A page of the messages that came from customs, or went there, newest first, with how many there are. */
export async function listMessages(ctx: Context, asked: Asked) {
  authorize(ctx, "wire.read");
  return readMessages(ctx, asked, pageSize);
}

/** So many of those messages as one reading shall hold, the cursors beside it, and how many there are in all. */
export async function readMessages(ctx: Context, asked: Asked, size: number) {
  const found =
    asked.view === "out" ? await selectSent(ctx, asked, size) : await selectCame(ctx, asked, size);
  const rows: readonly MessageRow[] = found.rows;
  const page = cutPage(rows, size, asked, ({ at, id }) => ({ at, id }));
  return { ...page, total: found.total };
}

/** One message of either way, as a row shows it. */
type MessageRow = Awaited<ReturnType<typeof selectCame | typeof selectSent>>["rows"][number];

async function selectCame(ctx: Context, asked: Asked, size: number) {
  const where = and(
    asked.view === "unread" ? isNotNull(customsInbound.problem) : undefined,
    asked.about ? arrayContains(customsInbound.copNos, [asked.about]) : undefined,
  );
  const place = readCursor(asked);
  const beyond = place && beyondPlace(customsInbound.receivedAt, customsInbound.id, place);
  const rows = await ctx.tx
    .select({
      id: customsInbound.id,
      at: customsInbound.receivedAt,
      kind: customsInbound.kind,
      copNos: customsInbound.copNos,
      bytes: customsInbound.bytes,
      problem: customsInbound.problem,
      problemParams: customsInbound.problemParams,
      source: customsInbound.source,
      fileName: customsInbound.fileName,
    })
    .from(customsInbound)
    .where(and(where, beyond ?? undefined))
    .orderBy(...newestFirst(customsInbound.receivedAt, customsInbound.id, place))
    .limit(size + 1);
  const total = await ctx.tx.$count(customsInbound, where);
  return { total, rows: rows.map((row) => ({ ...row, direction: "in" as const })) };
}

async function selectSent(ctx: Context, asked: Asked, size: number) {
  const carries = ctx.tx
    .select({ id: customsMessageDocuments.messageId })
    .from(customsMessageDocuments)
    .where(
      and(
        eq(customsMessageDocuments.messageId, customsMessages.id),
        eq(customsMessageDocuments.copNo, asked.about ?? ""),
      ),
    );
  const where = asked.about ? exists(carries) : undefined;
  const place = readCursor(asked);
  const beyond = place && beyondPlace(customsMessages.createdAt, customsMessages.id, place);
  const rows = await ctx.tx
    .select({
      id: customsMessages.id,
      at: customsMessages.createdAt,
      copNos: sql<string[]>`to_jsonb(array(select cop_no from customs_message_documents d
        where d.message_id = ${customsMessages.id} order by cop_no))`,
      isSigned: sql<boolean>`${customsMessages.signedSealed} is not null`,
      deliveredAt: outbox.deliveredAt,
      lastProblem: outbox.lastProblem,
    })
    .from(customsMessages)
    .innerJoin(outbox, eq(outbox.id, customsMessages.id))
    .where(and(where, beyond ?? undefined))
    .orderBy(...newestFirst(customsMessages.createdAt, customsMessages.id, place))
    .limit(size + 1);
  const total = await ctx.tx.$count(customsMessages, where);
  return { total, rows: rows.map((row) => ({ ...row, direction: "out" as const })) };
}

type Place = ReturnType<typeof readCursor>;
type When = typeof customsInbound.receivedAt | typeof customsMessages.createdAt;
type Id = typeof customsInbound.id | typeof customsMessages.id;

function newestFirst(at: When, id: Id, place: Place): SQL[] {
  return place?.backwards ? [ascending(at), desc(id)] : [descending(at), asc(id)];
}

/** Rows after the cursor in the list's order, or before it. */
function beyondPlace(when: When, which: Id, { at, id, backwards }: NonNullable<Place>): SQL {
  const moment = at.toISOString();
  return backwards
    ? sql`${when} >= ${moment} and (${when} > ${moment} or ${which}::text < ${id})`
    : sql`${when} <= ${moment} and (${when} < ${moment} or ${which}::text > ${id})`;
}
