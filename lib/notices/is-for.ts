import { and, gt, type SQL, sql } from "drizzle-orm";
import { noticeReads, notices } from "#db/schema/notices";
import { users } from "#db/schema/people";
import type { Actor, Context } from "#lib/context";
import { noticeDays } from "#lib/domain/notice";

type Person = { userId: string; role: string; scopeCode: string | null };

/** Notices of a person: of their role and their code, and caused by somebody else. */
export function isFor({ userId, role, scopeCode }: Person): SQL {
  return condition(sql`${userId}::uuid`, sql`${role}::text`, sql`${scopeCode}::text`);
}

/** The same of each account that a query joins. */
export const isForUser = condition(sql`${users.id}`, sql`${users.role}`, sql`${users.scopeCode}`);

function condition(userId: SQL, role: SQL, scopeCode: SQL): SQL {
  return sql`(${role} = any(${notices.roles})
    and (${notices.code} is null or ${notices.code} = ${scopeCode})
    and ${notices.causedBy} is distinct from ${userId})`;
}

/** Notices that stand on a person's page now; none for who has only to learn or to change a password. */
export function standsFor(actor: Actor & { userId: string }, { now }: Pick<Context, "now">): SQL | undefined {
  if (actor.isTrainee || actor.mustChange) return sql`false`;
  return and(isFor(actor), gt(notices.createdAt, new Date(now.getTime() - noticeDays * 86_400_000)));
}

/** Whether a person has read a notice of the row. */
export function isReadBy(userId: string): SQL<boolean> {
  return sql<boolean>`exists (select from ${noticeReads} r where r.notice_id = ${notices.id} and r.user_id = ${userId}::uuid)`;
}
