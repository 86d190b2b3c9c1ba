import { asc, eq } from "drizzle-orm";
import { applicationChanges } from "#db/schema/applications";
import { users } from "#db/schema/people";
import type { Context } from "#lib/context";

/** Every change ever asked for of an application, in order. */
export function readChanges(ctx: Context, applicationId: string) {
  return ctx.tx
    .select({
      copNo: applicationChanges.copNo,
      kind: applicationChanges.kind,
      status: applicationChanges.status,
      linesBefore: applicationChanges.linesBefore,
      linesAfter: applicationChanges.linesAfter,
      reason: applicationChanges.reason,
      requestedBy: users.name,
      requestedAt: applicationChanges.requestedAt,
      answeredAt: applicationChanges.answeredAt,
      lastInfo: applicationChanges.lastInfo,
    })
    .from(applicationChanges)
    .innerJoin(users, eq(users.id, applicationChanges.requestedBy))
    .where(eq(applicationChanges.applicationId, applicationId))
    .orderBy(asc(applicationChanges.requestedAt), asc(applicationChanges.id));
}
