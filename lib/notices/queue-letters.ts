import { and, asc, desc, eq, gt, inArray, isNull, lt, lte, not, sql } from "drizzle-orm";
import { mailChoicesMade, noticeReads, notices } from "#db/schema/notices";
import { outbox } from "#db/schema/outbox";
import { users } from "#db/schema/people";
import { authorizeSystem } from "#lib/authorize";
import type { Context } from "#lib/context";
import { isUrgent, noticeKinds } from "#lib/domain/notice";
import { digestHour, type LetterLanguage, letterHours, letterSealedTo } from "#lib/domain/notice-mail";
import { shanghaiDay, shanghaiDayNumber, startOfShanghaiDay } from "#lib/domain/shanghai";
import { isForUser } from "#lib/notices/is-for";
import { digestOf, type LetterText, letterOfOne } from "#lib/notices/letter";
import { seal } from "#lib/vault";

const lettersAtOnce = 100;
const peopleAtOnce = 20;
/** A transaction that wrote a notice lately may not have committed it yet: the next digest tells of it. */
const settledMs = 60_000;

const hasAccount = and(isNull(users.disabledAt), eq(users.trainee, false));
const isUnread = not(
  sql`exists (select from ${noticeReads} r where r.notice_id = ${notices.id} and r.user_id = ${users.id})`,
);

/**
 * Writes the letters that are due into the outbox: of each urgent notice to who wants it at once, and the digests of
 * the day from eight in the morning in Shanghai on; each once, whoever looks and however often.
 */
export async function queueLetters(ctx: Context): Promise<{ queued: number; more: boolean }> {
  authorizeSystem(ctx);
  const urgent = await queueUrgent(ctx);
  const { told, queued } = await queueDigests(ctx);
  return { queued: urgent + queued, more: urgent === lettersAtOnce || told === peopleAtOnce };
}

async function queueUrgent(ctx: Context): Promise<number> {
  const since = new Date(ctx.now.getTime() - letterHours * 3_600_000);
  const isWritten = sql`exists (
    select from ${outbox} o where o.id = 'mail:' || ${notices.id} || ':' || ${users.id}
  )`;
  const rows = await selectTold(ctx)
    .where(
      and(
        eq(mailChoicesMade.choice, "urgent"),
        inArray(notices.kind, noticeKinds.filter(isUrgent)),
        gt(notices.createdAt, since),
        gt(notices.createdAt, mailChoicesMade.setAt),
        hasAccount,
        isUnread,
        not(isWritten),
      ),
    )
    .orderBy(asc(notices.createdAt))
    .limit(lettersAtOnce);
  for (const { noticeId, userId, to, language, ...told } of rows) {
    await queue(ctx, { id: `mail:${noticeId}:${userId}`, userId, to }, letterOfOne(told, language));
  }
  return rows.length;
}

async function queueDigests(ctx: Context): Promise<{ told: number; queued: number }> {
  const today = startOfShanghaiDay(shanghaiDayNumber(ctx.now));
  const from = new Date(today.getTime() + digestHour * 3_600_000);
  const until = new Date(ctx.now.getTime() - settledMs);
  if (until < from) return { told: 0, queued: 0 };
  const people = await ctx.tx
    .select({ userId: users.id, to: mailChoicesMade.address, language: mailChoicesMade.language })
    .from(mailChoicesMade)
    .innerJoin(users, eq(users.id, mailChoicesMade.userId))
    .where(and(eq(mailChoicesMade.choice, "daily"), lt(mailChoicesMade.toldUntil, from), hasAccount))
    .orderBy(asc(mailChoicesMade.userId))
    .limit(peopleAtOnce)
    .for("update", { of: mailChoicesMade, skipLocked: true });
  let queued = 0;
  for (const person of people) queued += await queueDigest(ctx, person, until);
  return { told: people.length, queued };
}

type Addressee = { userId: string; to: string; language: LetterLanguage };

async function queueDigest(ctx: Context, person: Addressee, until: Date): Promise<number> {
  const told = await selectTold(ctx)
    .where(
      and(
        eq(users.id, person.userId),
        gt(notices.createdAt, mailChoicesMade.toldUntil),
        lte(notices.createdAt, until),
        isUnread,
      ),
    )
    .orderBy(desc(notices.createdAt), desc(notices.id));
  await ctx.tx
    .update(mailChoicesMade)
    .set({ toldUntil: until })
    .where(eq(mailChoicesMade.userId, person.userId));
  if (told.length === 0) return 0;
  const id = `mail:${shanghaiDay(ctx.now)}:${person.userId}`;
  await queue(ctx, { id, ...person }, digestOf(told, person.language));
  return 1;
}

/** Notices, each beside every person it is for and what that person chose. */
function selectTold(ctx: Context) {
  const { address: to, language } = mailChoicesMade;
  const { id: noticeId, kind, facts, createdAt } = notices;
  return ctx.tx
    .select({ noticeId, kind, facts, createdAt, userId: users.id, to, language })
    .from(notices)
    .innerJoin(users, isForUser)
    .innerJoin(mailChoicesMade, eq(mailChoicesMade.userId, users.id));
}

async function queue(
  ctx: Context,
  { id, userId, to }: { id: string; userId: string; to: string },
  letter: LetterText,
): Promise<void> {
  const body = seal(JSON.stringify({ userId, to, ...letter }), letterSealedTo(id));
  await ctx.tx
    .insert(outbox)
    .values({
      id,
      channel: "mail",
      destination: "mail",
      orderingKey: id,
      body,
      sealed: true,
      createdAt: ctx.now,
      nextAttemptAt: ctx.now,
    })
    .onConflictDoNothing({ target: outbox.id });
  ctx.changed.add("notices");
}
