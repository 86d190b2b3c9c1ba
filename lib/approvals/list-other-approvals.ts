import { asc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { accountChanges } from "#db/schema/accounts";
import { users } from "#db/schema/people";
import { zones } from "#db/schema/places";
import { stockTakings } from "#db/schema/stock-takings";
import { trainingRuns } from "#db/schema/training-runs";
import type { Context } from "#lib/context";
import type { Approval } from "#lib/domain/approval";
import { waitsForApproval } from "#lib/returns/waits-for-approval";
import {
  countedInTaking,
  isOwnTraining,
  waitsForSignature,
  waitsForSignOff,
} from "#lib/returns/waits-for-second";

const person = alias(users, "person");

/** What waits for a second person beside loads: results of stock-takings, accounts that others proposed, trainings. */
export async function listOtherApprovals(ctx: Context, userId: string): Promise<Approval[]> {
  return [
    ...(await listTakings(ctx, userId)),
    ...(await listAccounts(ctx)),
    ...(await listTrainings(ctx, userId)),
  ];
}

async function listTakings(ctx: Context, userId: string): Promise<Approval[]> {
  const countedAt = sql<Date>`coalesce(${stockTakings.recountedAt}, ${stockTakings.countedAt})`;
  const rows = await ctx.tx
    .select({
      subject: stockTakings.takingNo,
      detail: zones.name,
      by: person.name,
      since: countedAt.mapWith(stockTakings.openedAt),
      isOwn: countedInTaking(userId),
    })
    .from(stockTakings)
    .innerJoin(zones, eq(zones.code, stockTakings.zoneCode))
    .leftJoin(person, eq(person.id, sql`coalesce(${stockTakings.recountedBy}, ${stockTakings.countedBy})`))
    .where(waitsForSignature)
    .orderBy(asc(stockTakings.takingNo));
  return rows.map((row) => ({ ...row, kind: "taking", href: `/stock/takings/${row.subject}` }));
}

async function listAccounts(ctx: Context): Promise<Approval[]> {
  const rows = await ctx.tx
    .select({
      subject: accountChanges.login,
      after: accountChanges.after,
      by: person.name,
      since: accountChanges.madeAt,
    })
    .from(accountChanges)
    .innerJoin(person, eq(person.id, accountChanges.madeBy))
    .where(waitsForApproval(ctx.actor))
    .orderBy(asc(accountChanges.id));
  return rows.map(({ after, ...row }) => ({
    ...row,
    kind: "account",
    detail: after?.name ?? "",
    href: "/people",
    isOwn: false,
  }));
}

async function listTrainings(ctx: Context, userId: string): Promise<Approval[]> {
  const { percent, finishedAt, runNo } = trainingRuns;
  const rows = await ctx.tx
    .select({ by: person.name, percent, since: finishedAt, isOwn: isOwnTraining(userId) })
    .from(trainingRuns)
    .innerJoin(person, eq(person.id, trainingRuns.userId))
    .where(waitsForSignOff)
    .orderBy(asc(runNo));
  return rows.map(({ percent: passed, ...row }) => ({
    ...row,
    kind: "training",
    subject: row.by,
    detail: `${passed} %`,
    href: "/training",
  }));
}
